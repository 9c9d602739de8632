import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RuleDraft } from '@muster/ec2-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { createImage } from '../images.ts';
import { launch } from '../launch/launch.ts';
import type { PlanParts } from '../parts.ts';
import { type PowerInstance, power } from '../power.ts';
import { replaceRefs } from '../refs.ts';
import { securityGroupRules } from '../security-groups/edit-rules.ts';
import { accountState } from '../testing/account-state.ts';
import { type EmulatedAccount, emulatedAccount, REGION } from '../testing/emulated-account.ts';
import { launchForm } from '../testing/launch-form.ts';
import { publicKey } from '../testing/public-key.ts';
import { run, runBash, standInForAws } from '../testing/run-script.ts';
import { signedQuery } from '../testing/signed-query.ts';
import { asCli } from './cli.ts';
import type { CodePlan } from './plan-code.ts';
import { asPython } from './python.ts';
import { asQuery } from './query.ts';
import { asTypeScript } from './typescript.ts';

const HOSTILE = [
  `it's "quoted" and '' twice`,
  `$(touch owned) \`id\` \${HOME} $HOME !! \\`,
  'two\nlines\tand a tab',
  '한국어 🙂 ünïcödé',
  '-rf',
  '--no-verify=1',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  '{"a": [1]}',
  '[x]',
  '*?#~;&|<>%s%%',
];
/** Those that a shell or the CLI may trip over where they stand alone, and not only inside JSON. */
const ALONE = HOSTILE.filter((text) => /it's|touch|lines|^-rf|:\/\//.test(text));
const KEY = publicKey();
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

const ssh: RuleDraft = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
  description: '$HOME; {a}!',
};

/** What people do with Muster, as plans; each is made of what the account has by then. */
const STORY: readonly ((account: EmulatedAccount) => Promise<PlanParts>)[] = [
  async (account) =>
    launch(
      launchForm(await account.image(), {
        count: 2,
        naming: 'numbered',
        name: `-it's $(web)`,
        keyPair: { use: 'import', keyName: 'file:///etc/passwd', publicKey: KEY },
        securityGroups: {
          use: 'new',
          group: {
            name: 'web',
            description: '-web; $servers!',
            vpcId: await account.read('DescribeVpcs', {}, 'Vpcs[0].VpcId'),
            rules: [
              ssh,
              { ...ssh, fromPort: 80, toPort: 80, peer: { kind: 'group', groupId: 'this-group' } },
            ],
            tags: [{ key: 'env', value: '' }],
          },
        },
        userData: { text: `#!/bin/sh\necho ${HOSTILE.join('\n')}\n` },
        terminationProtection: false,
        detailedMonitoring: true,
        tags: HOSTILE.map((value, n) => ({ key: `hostile ${n}`, value })),
      }),
    ),
  async (account) =>
    launch(
      launchForm(await account.image(), {
        userData: { base64: Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0x0a]).toString('base64') },
      }),
    ),
  async (account) => {
    const groupId = await account.read<string>(
      'DescribeSecurityGroups',
      {},
      "SecurityGroups[?GroupName=='web'].GroupId | [0]",
    );
    const rules = await account.rules(groupId);
    const draft = rules
      .filter((rule) => rule.peer.kind !== 'group')
      .map((rule) => (rule.fromPort === 22 ? { ...rule, description: '*' } : rule));
    return securityGroupRules({ groupId, groupName: 'web', rules }, [
      ...draft,
      { ...ssh, fromPort: 443, toPort: 443, tags: [{ key: 'a', value: HOSTILE[0] ?? '' }] },
    ]);
  },
  async (account) => {
    const instanceId = await account.read<string>(
      'DescribeInstances',
      {},
      'Reservations[0].Instances[0].InstanceId',
    );
    const plans = ALONE.map((description, n) =>
      createImage({ instanceId, name: `image ${n}`, description, noReboot: n % 2 === 0, tags: [] }),
    );
    const steps = plans.flatMap((plan, n) => plan.steps.map((step) => ({ ...step, id: `${step.id}-${n}` })));
    return { summary: { kind: 'other', values: {} }, mode: 'ordered', steps };
  },
  async (account) =>
    power(
      await account.read<PowerInstance[]>('DescribeInstances', {}, 'Reservations[].Instances[]'),
      'stop',
      {
        force: true,
      },
    ),
];

type Runner = (plan: CodePlan, account: EmulatedAccount) => Promise<void>;

async function play(runner: Runner) {
  await using account = await emulatedAccount();
  for (const chapter of STORY) {
    const { mode, steps } = await chapter(account);
    const sent = steps.map((step) =>
      step.operation === 'RunInstances' ? { ...step, clientToken: step.target } : step,
    );
    await runner({ mode, steps: sent, region: REGION, endpoint: account.endpoint }, account);
  }
  return await accountState(account);
}

async function told() {
  await using account = await emulatedAccount();
  for (const chapter of STORY) await account.apply(await chapter(account));
  return await accountState(account);
}

const installed = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

describe('a plan as code does what the plan does, whatever people have typed,', { timeout: 120_000 }, () => {
  let expected: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    expected = await told();
  });

  it('which arrives as it was typed', () => {
    // EC2 lists no tags of an image that has none.
    expect(expected.images).toEqual(ALONE.map((description, n) => [`image ${n}`, description, null]));
    expect(expected.instances[0]?.tags.map((tag) => tag.value)).toEqual(expect.arrayContaining(HOSTILE));
  });

  it('as AWS CLI, in a real shell', async () => {
    const state = await play(async (plan, account) => {
      await using aws = await standInForAws(account);
      await runBash(asCli(plan), { path: aws.folder });
    });
    expect(state).toEqual(expected);
  });

  it('as TypeScript', async () => {
    const node = [process.execPath, '--input-type=module-typescript', '-'];
    const state = await play((plan) => run(node, asTypeScript(plan), { cwd: PACKAGE }));
    expect(state).toEqual(expected);
  });

  it('as Query requests, signed', async () => {
    const state = await play(async ({ steps }, { endpoint }) => {
      const replies = new Map<string, string>();
      for (const step of steps) {
        const input = replaceRefs(step.input, ({ $from, pick }) => picked(replies.get($from) ?? '', pick));
        const plan: CodePlan = { mode: 'ordered', region: REGION, endpoint, steps: [{ ...step, input }] };
        const [request = ''] = asQuery(plan).split('\n###\n');
        replies.set(step.id, await signedQuery(request));
      }
    });
    expect(state).toEqual(expected);
  });

  it.skipIf(!installed('aws', '--version'))('as AWS CLI, by the AWS CLI that is installed', async () => {
    expect(await play((plan) => runBash(asCli(plan)))).toEqual(expected);
  });

  it.skipIf(!installed('python3', '-c', 'import boto3'))(
    'as Python, by the boto3 that is installed',
    async () => {
      expect(await play((plan) => run(['python3', '-'], asPython(plan)))).toEqual(expected);
    },
  );
});

/** `GroupId` or `Instances[1].InstanceId` out of a reply's XML. */
function picked(xml: string, pick: string): string {
  const member = pick.split('.').at(-1) ?? '';
  const element = member.charAt(0).toLowerCase() + member.slice(1);
  const index = Number(/\[(\d+)\]/.exec(pick)?.[1] ?? 0);
  const found = [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))][index]?.[1];
  if (found === undefined) throw new Error(`no ${pick} in ${xml}`);
  return found;
}
