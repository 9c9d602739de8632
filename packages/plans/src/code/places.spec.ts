import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sdk from '@aws-sdk/client-ec2';
import type { Check } from '@muster/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../launch/launch.ts';
import {
  CREDENTIALS,
  type EmulatedAccount,
  emulatedAccount,
  PARTNER_CREDENTIALS,
} from '../testing/emulated-account.ts';
import { launchForm } from '../testing/launch-form.ts';
import { recordedEc2 } from '../testing/recorded-ec2.ts';
import { run, runBash } from '../testing/run-script.ts';
import { asCli } from './cli.ts';
import type { CodePlan } from './plan-code.ts';
import { asPython } from './python.ts';
import { asQuery } from './query.ts';
import { asTypeScript } from './typescript.ts';
import { waiterOf } from './waits.ts';

const installed = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const node = [process.execPath, '--input-type=module-typescript', '-'];
const cwd = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
const env: Record<string, string> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-profiles-'));
  env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
  const { accessKeyId, secretAccessKey } = PARTNER_CREDENTIALS;
  const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
  await writeFile(env.AWS_SHARED_CREDENTIALS_FILE, `[partner-account]\n${keys}`);
});
afterAll(() => rm(folder, { recursive: true }));

const tools = [
  {
    tool: 'TypeScript',
    here: true,
    play: (plan: CodePlan) => run(node, asTypeScript(plan), { cwd, env }),
  },
  {
    tool: 'AWS CLI',
    here: installed('aws', '--version'),
    play: (plan: CodePlan) => runBash(asCli(plan), { env }),
  },
  {
    tool: 'Python',
    here: installed('python3', '-c', 'import boto3'),
    play: (plan: CodePlan) => run(['python3', '-'], asPython(plan), { env }),
  },
];

const group = (id: string, at?: CodePlan['steps'][number]['at']) => ({
  id,
  operation: 'CreateSecurityGroup',
  input: { GroupName: `$HOME (${id})`, Description: 'made by code' },
  at,
});

describe.each(tools)('a plan as $tool', { timeout: 60_000 }, ({ here, play }) => {
  it.skipIf(!here)('goes to the endpoint, region and account of each of its steps', async () => {
    await using account = await emulatedAccount();
    using own = await recordedEc2(account.endpoint);
    using other = await recordedEc2(account.endpoint);
    const europe = { region: 'eu-west-1', endpoint: own.endpoint };
    const partner = { region: 'ap-northeast-2', endpoint: other.endpoint, profile: 'partner-account' };
    await play({
      mode: 'ordered',
      region: 'us-east-1',
      endpoint: own.endpoint,
      steps: [
        group('1-group'),
        group('class', europe),
        group('ec2', partner),
        ...['1-group', 'class', 'ec2'].map((id, at) => ({
          id: `delete-${id}`,
          operation: 'DeleteSecurityGroup',
          input: { GroupId: { $from: id, pick: 'GroupId' } },
          at: [undefined, europe, partner][at],
        })),
      ],
    });
    const mine = CREDENTIALS.accessKeyId;
    expect(own.asked).toEqual([
      `${mine} us-east-1 CreateSecurityGroup`,
      `${mine} eu-west-1 CreateSecurityGroup`,
      `${mine} us-east-1 DeleteSecurityGroup`,
      `${mine} eu-west-1 DeleteSecurityGroup`,
    ]);
    const theirs = PARTNER_CREDENTIALS.accessKeyId;
    expect(other.asked).toEqual([
      `${theirs} ap-northeast-2 CreateSecurityGroup`,
      `${theirs} ap-northeast-2 DeleteSecurityGroup`,
    ]);
  });

  it.skipIf(!here).each(['ordered', 'independent'] as const)(
    'waits before a step that must, when its steps are %s',
    async (mode) => {
      await using account = await emulatedAccount();
      using ec2 = await recordedEc2(account.endpoint);
      const ids = await launched(account);
      await account.send('TerminateInstances', { InstanceIds: ids });
      const GroupId = await account.read<string>(
        'DescribeSecurityGroups',
        {},
        "SecurityGroups[?GroupName=='web'].GroupId | [0]",
      );
      const waits = allTerminated(ids);
      const step = { id: 'delete', operation: 'DeleteSecurityGroup', input: { GroupId }, waits };
      await play({ mode, region: 'us-east-1', endpoint: ec2.endpoint, steps: [step] });
      expect(ec2.asked.map((line) => line.split(' ').at(-1))).toEqual([
        'DescribeInstances',
        'DeleteSecurityGroup',
      ]);
    },
  );

  it.skipIf(!here)('says what it can’t wait for in a comment that is nothing but a comment', async () => {
    await using account = await emulatedAccount();
    const waits: Check = {
      operation: 'DescribeVpcs',
      input: { '\n$(exit 9)': '\u2028process.exit(9)' },
      pick: 'Vpcs\nexit 9\u2029process.exit(9)\rimport nothing',
      equals: ['"""\nraise SystemExit(9)'],
    };
    for (const mode of ['ordered', 'independent'] as const) {
      const steps = [{ ...group(mode), waits }];
      await play({ mode, region: 'us-east-1', endpoint: account.endpoint, steps });
    }
  });
});

async function launched(account: EmulatedAccount): Promise<string[]> {
  const vpcId = await account.read<string>('DescribeVpcs', {}, 'Vpcs[0].VpcId');
  const form = launchForm(await account.image(), {
    securityGroups: { use: 'new', group: { name: 'web', description: 'web', vpcId, rules: [], tags: [] } },
  });
  await account.apply(launch(form));
  return account.read('DescribeInstances', {}, 'Reservations[].Instances[].InstanceId');
}

/** As an undo of a launch waits before it deletes what the instances used. */
function allTerminated(ids: readonly string[]): Check {
  return {
    operation: 'DescribeInstances',
    input: { Filters: [{ Name: 'instance-id', Values: [...ids] }] },
    pick: "Reservations[].Instances[] | [?State.Name!='terminated'].InstanceId",
    equals: [],
  };
}

it.each([
  [allTerminated(['i-1']), 'InstanceTerminated'],
  [{ pick: 'Reservations[].Instances[].State.Name', equals: ['stopped', 'stopped'] }, 'InstanceStopped'],
  [{ pick: 'Reservations[0].Instances[0].State.Name', equals: 'running' }, 'InstanceRunning'],
  [{ operation: 'DescribeVolumes', pick: 'Volumes[].State', equals: ['available'] }, 'VolumeAvailable'],
  [{ pick: 'Reservations[].Instances[].State.Name', equals: ['stopped', 'running'] }, undefined],
  [{ pick: 'Reservations[].Instances[].State.Name', equals: ['stopped'], match: 'excludes' }, undefined],
  [
    { pick: "Reservations[].Instances[] | [?State.Name!='terminated'].InstanceId", equals: ['i-1'] },
    undefined,
  ],
] as const)('%j is waited for by %s', (check, name) => {
  const waits = { operation: 'DescribeInstances', input: {}, ...check } as Check;
  const found = waiterOf({ waits })?.name;
  expect(found).toBe(name);
  if (found) expect(sdk).toHaveProperty(`waitUntil${found}`);
});

it('Query requests go to Amazon’s endpoint of the region where there is no other', () => {
  const printed = (region: string) => asQuery({ mode: 'ordered', region, steps: [group('a')] });
  expect(printed('eu-west-1')).toContain('POST https://ec2.eu-west-1.amazonaws.com/\n');
  expect(printed('cn-north-1')).toContain('POST https://ec2.cn-north-1.amazonaws.com.cn/\n');
  expect(printed('eu-west-1')).toContain('region eu-west-1');
});
