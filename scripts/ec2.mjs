import { handOver, install, main, node } from './lib/setup.mjs';

await main(async () => {
  await install();
  return handOver(node, ['packages/ec2-emulator/src/main.js', ...process.argv.slice(2)]);
});
