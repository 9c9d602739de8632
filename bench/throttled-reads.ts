import { startBff } from './bff.ts';
import { account, embeddedEc2 } from './processes.ts';

const READS = 10_000;
const AT_ONCE = 50;
const CALLS_A_READ = 1.6;

/** Sends 10,000 reads through the BFF while EC2 throttles 30 % of them: no error, at most 1.6 calls a read. */
export async function throttledReads(): Promise<void> {
  await using ec2 = await embeddedEc2(8791);
  await using bff = await startBff(new URL(ec2.url).port);
  const faults = `${ec2.url}/_muster/faults`;
  const headers = { 'Content-Type': 'application/json', 'X-Muster': '1' };
  const rules = [{ fault: 'throttle', operation: 'DescribeVpcs', rate: 0.3 }];
  await fetch(faults, { method: 'POST', headers, body: JSON.stringify({ seed: 1, rules }) });

  const began = performance.now();
  let errors = 0;
  const waiting = Array(READS).keys();
  const reader = async () => {
    for (const n of waiting) {
      // Each asks for something of its own: what is asked twice at the same time is read once.
      const input = { Filters: [{ Name: 'vpc-id', Values: [`vpc-${n}`] }] };
      const read = bff.post(`/api/ec2/embedded-${account}/us-east-1/DescribeVpcs`, input);
      await read.catch(() => errors++);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  const seconds = (performance.now() - began) / 1000;

  const report = (await (await fetch(faults, { headers })).json()) as { rules: [{ seen: number }] };
  const callsARead = report.rules[0].seen / READS;
  process.stdout.write(
    `${READS} reads while 30 % are throttled: ${errors} errors, ${callsARead.toFixed(2)} calls a read, ${seconds.toFixed(0)} s\n`,
  );
  if (errors > 0 || callsARead > CALLS_A_READ) process.exitCode = 1;
}
