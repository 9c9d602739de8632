import { consoleListBenchmarks } from './console-list.ts';
import { embeddedEc2Benchmarks } from './embedded-ec2.ts';

const benchmarks: Record<string, () => Promise<void>> = {
  'embedded-ec2': embeddedEc2Benchmarks,
  'console-list': consoleListBenchmarks,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => benchmarks[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there is ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(benchmarks))
    if (asked.length === 0 || asked.includes(name)) await run();
}
