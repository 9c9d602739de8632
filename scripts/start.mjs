import { build, handOver, install, main, node } from './lib/setup.mjs';

await main(async () => {
  await install();
  await build();
  return handOver(node, ['scripts/serve.ts']);
});
