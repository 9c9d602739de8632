import { consoleListBenchmarks } from './console-list.ts';
import { embeddedEc2Benchmarks, largeEmbeddedEc2Benchmarks } from './embedded-ec2.ts';
import { ruleEditorBenchmarks } from './rule-editor.ts';
import { throttledReads } from './throttled-reads.ts';

const benchmarks: Record<string, () => Promise<void>> = {
  'embedded-ec2': embeddedEc2Benchmarks,
  'console-list': consoleListBenchmarks,
  'rule-editor': ruleEditorBenchmarks,
};

/** What takes so long that it runs only when asked for by name. */
const onRequest: Record<string, () => Promise<void>> = {
  'embedded-ec2-large': largeEmbeddedEc2Benchmarks,
  'throttled-reads': throttledReads,
};

const asked = process.argv.slice(2);
const known = { ...benchmarks, ...onRequest };
const unknown = asked.filter((name) => known[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there is ${Object.keys(known).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) await known[name]?.();
}
