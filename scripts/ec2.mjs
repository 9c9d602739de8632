import { handOver, install, main, node } from './lib/setup.mjs';

await main(async () => {
  await install();
  return handOver(node, ['packages/ec2-emulator/src/main.ts', ...process.argv.slice(2)]);
});
