import { handOver, install, main, node } from './lib/setup.mjs';

await main(async () => {
  await install();
  return handOver(node, ['campaign/main.ts', ...process.argv.slice(2)]);
});
