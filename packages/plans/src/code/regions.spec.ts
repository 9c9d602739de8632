import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DescribeKeyPairsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { importKeyPair } from '../key-pairs.ts';
import { inPlace } from '../places.ts';
import { CREDENTIALS, emulatedAccount, REGION } from '../testing/emulated-account.ts';
import { publicKey } from '../testing/public-key.ts';
import { run, runBash } from '../testing/run-script.ts';
import { asCli } from './cli.ts';
import type { CodePlan } from './plan-code.ts';
import { asPython } from './python.ts';
import { asQuery } from './query.ts';
import { asTypeScript } from './typescript.ts';

const SEOUL = 'ap-northeast-2';
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const installed = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

const steps = [REGION, SEOUL].flatMap((region) => {
  const form = { keyName: `laptop ${region}`, publicKey: publicKey(), tags: [] };
  const place = region === REGION ? undefined : { connection: 'own', region };
  return importKeyPair(form).steps.map((step) => inPlace({ ...step, id: `import-${region}` }, place));
});

async function keysOf(endpoint: string, region: string): Promise<(string | undefined)[]> {
  const client = new EC2Client({ endpoint, region, credentials: CREDENTIALS });
  const { KeyPairs = [] } = await client.send(new DescribeKeyPairsCommand({}));
  client.destroy();
  return KeyPairs.map(({ KeyName }) => KeyName);
}

describe.each(['ordered', 'independent'] as const)('%s steps of two regions are sent to both', (mode) => {
  const sends = async (runner: (plan: CodePlan) => Promise<void>) => {
    await using account = await emulatedAccount();
    await runner({ mode, steps, region: REGION, endpoint: account.endpoint });
    expect(await keysOf(account.endpoint, REGION)).toEqual([`laptop ${REGION}`]);
    expect(await keysOf(account.endpoint, SEOUL)).toEqual([`laptop ${SEOUL}`]);
  };

  it('as TypeScript', async () => {
    const node = [process.execPath, '--input-type=module-typescript', '-'];
    await sends((plan) => run(node, asTypeScript(plan), { cwd: PACKAGE }));
  });

  it.skipIf(!installed('python3', '-c', 'import boto3'))('as Python', async () => {
    await sends((plan) => run(['python3', '-'], asPython(plan)));
  });

  it.skipIf(!installed('aws', '--version'))('as AWS CLI', async () => {
    await sends((plan) => runBash(asCli(plan)));
  });
});

it('Query requests name the region of each, since the request itself does not', () => {
  const lines = asQuery({ region: REGION, steps }).split('\n');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([`# ${REGION}`, `# ${SEOUL}`]);
  expect(asQuery({ region: REGION, steps: steps.slice(0, 1) })).not.toContain('#');
});
