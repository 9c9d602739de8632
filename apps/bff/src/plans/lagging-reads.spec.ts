import { randomBytes } from 'node:crypto';
import type { Plan } from '@muster/contract';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { type Rule, type RuleDraft, ruleFromSdk } from '@muster/ec2-model';
import {
  createImage,
  deleteKeyPair,
  deregisterImage,
  imagePermissions,
  importKeyPair,
  launch,
  type PlanParts,
  power,
  securityGroupCreate,
  securityGroupDelete,
  securityGroupRules,
  tags,
  terminate,
} from '@muster/plans';
import { launchForm } from '@muster/plans/testing/launch-form';
import { publicKey as newPublicKey } from '@muster/plans/testing/public-key';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { apply, draftOf, make, region, states } from '../testing/plans.ts';
import { type Fate, type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

const lagMs = 3_000;

const publicKey = newPublicKey();

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
let direct: SdkTransport;
let time: ReturnType<typeof hurriedClock>;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  time = hurriedClock();
  const emulator = cleanUp.use(
    await createEmulator({
      accounts,
      clock: { now: () => time.clock.now().getTime() },
      lag: lagMs,
      // Every change is seen as late as it may be.
      random: {
        hex: (digits) => randomBytes(digits).toString('hex').slice(0, digits),
        integer: (_min, max) => max,
      },
    }),
  );
  ec2 = cleanUp.use(await unreliableEc2(await emulator.listen()));
  bff = cleanUp.use(await startBff({ ec2: ec2.url, overrides: time }));
  caller = await bff.signedIn();
  direct = await bff.ctx.ec2.clientFor(connection, region);
});
afterEach(() => cleanUp.disposeAsync());

/** Reads know of everything that was done until now. */
const caughtUp = () => time.pause(lagMs);

const carryOut = async (parts: PlanParts): Promise<Plan> =>
  apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));

const open = (port: number): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
});

async function vpcId(): Promise<string> {
  return (await direct.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';
}

async function rulesOf(groupId: string): Promise<Rule[]> {
  const Filters = [{ Name: 'group-id', Values: [groupId] }];
  return ((await direct.send('DescribeSecurityGroupRules', { Filters })).SecurityGroupRules ?? []).map(
    ruleFromSdk,
  );
}

/** A group with two open ports, as somebody sees it. */
async function group() {
  const made = { GroupName: 'web', Description: 'web servers', VpcId: await vpcId() };
  const { GroupId = '' } = await direct.send('CreateSecurityGroup', made);
  await caughtUp();
  for (const port of [80, 443]) {
    await direct.send('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '192.0.2.0/24' }] },
      ],
    });
  }
  await caughtUp();
  return { groupId: GroupId, groupName: 'web', rules: await rulesOf(GroupId) };
}

async function instance() {
  const form = launchForm(await imageId());
  const made = await direct.send('RunInstances', {
    ImageId: form.imageId,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
  });
  await caughtUp();
  return made.Instances?.[0] ?? {};
}

async function imageId(): Promise<string> {
  const { Images = [] } = await direct.send('DescribeImages', { Owners: ['amazon'] });
  return Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs')?.ImageId ?? '';
}

async function image() {
  const { InstanceId } = await instance();
  const { ImageId = '' } = await direct.send('CreateImage', { InstanceId, Name: 'golden' });
  await caughtUp();
  return { imageId: ImageId, name: 'golden' };
}

const nobody = { public: false, accounts: [], organizations: [], organizationalUnits: [] };

/** Every kind of change, with the operation whose reply gets lost. */
const changes: Record<string, [operation: string, make: () => Promise<PlanParts>]> = {
  'opening a port': [
    'AuthorizeSecurityGroupIngress',
    async () => {
      const before = await group();
      return securityGroupRules(before, [...before.rules, open(8080)]);
    },
  ],
  'closing a port': [
    'RevokeSecurityGroupIngress',
    async () => {
      const before = await group();
      return securityGroupRules(
        before,
        before.rules.filter(({ fromPort }) => fromPort !== 80),
      );
    },
  ],
  'editing a rule and opening and closing others': [
    'ModifySecurityGroupRules',
    async () => {
      const before = await group();
      const [first, second, ...rest] = before.rules.toSorted((a, b) => a.fromPort - b.fromPort);
      if (!first || !second) throw new Error('the group has two open ports');
      const edited = { ...second, description: 'edited' };
      return securityGroupRules(before, [
        ...rest.filter(({ fromPort }) => fromPort !== 443),
        ...[first, edited].filter(({ fromPort }) => fromPort !== 80),
        open(8080),
      ]);
    },
  ],
  'making a group with rules': [
    'CreateSecurityGroup',
    async () =>
      securityGroupCreate({
        name: 'fresh',
        description: 'made by a test',
        vpcId: await vpcId(),
        rules: [open(80), open(443)],
        noEgress: false,
        tags: [{ key: 'team', value: 'web' }],
      }),
  ],
  'deleting a group': [
    'DeleteSecurityGroup',
    async () =>
      securityGroupDelete({ ...(await group()), description: 'web servers', vpcId: await vpcId(), tags: [] }),
  ],
  'importing a key pair': [
    'ImportKeyPair',
    async () => importKeyPair({ keyName: 'laptop', publicKey, tags: [] }),
  ],
  'deleting a key pair': [
    'DeleteKeyPair',
    async () => {
      const material = new TextEncoder().encode(publicKey);
      const made = await direct.send('ImportKeyPair', { KeyName: 'old', PublicKeyMaterial: material });
      await caughtUp();
      return deleteKeyPair({ keyPairId: made.KeyPairId ?? '', keyName: 'old' });
    },
  ],
  'making an image': [
    'CreateImage',
    async () =>
      createImage({
        instanceId: (await instance()).InstanceId ?? '',
        name: 'golden',
        description: '',
        noReboot: true,
        tags: [],
      }),
  ],
  'deregistering an image': [
    'DeregisterImage',
    async () => deregisterImage(await image(), { deleteSnapshots: true }),
  ],
  'sharing an image': [
    'ModifyImageAttribute',
    async () => imagePermissions(await image(), nobody, { ...nobody, accounts: [accounts[1].id] }),
  ],
  'tagging an instance': [
    'CreateTags',
    async () => {
      const { InstanceId = '' } = await instance();
      return tags([{ id: InstanceId, tags: [] }], { set: [{ key: 'env', value: 'prod' }], remove: [] });
    },
  ],
  'stopping an instance': ['StopInstances', async () => power([await seen(await instance())], 'stop')],
  'terminating an instance': ['TerminateInstances', async () => terminate([await seen(await instance())])],
  'launching with a new group and a new key': [
    'RunInstances',
    async () =>
      launch(
        launchForm(await imageId(), {
          count: 2,
          naming: 'numbered',
          keyPair: { use: 'import', keyName: 'laptop', publicKey },
          securityGroups: {
            use: 'new',
            group: {
              name: 'launched',
              description: 'made by a test',
              vpcId: await vpcId(),
              rules: [open(22)],
              noEgress: true,
              tags: [],
            },
          },
        }),
      ),
  ],
};

async function seen({ InstanceId = '' }: { InstanceId?: string | undefined }) {
  const { Reservations } = await direct.send('DescribeInstances', { InstanceIds: [InstanceId] });
  return Reservations?.[0]?.Instances?.[0] ?? {};
}

const fates: Record<string, (operation: string) => UnreliableEc2['fate']> = {
  'and nothing is lost': () => () => 'arrives',
  'and the first reply is lost': (lossy) => first(lossy, 'reply-lost'),
  'and the first request is lost': (lossy) => first(lossy, 'lost-before'),
  'and every reply is lost': (lossy) => (operation) => (operation === lossy ? 'reply-lost' : 'arrives'),
};

function first(lossy: string, fate: Fate): UnreliableEc2['fate'] {
  let met = false;
  return (operation) => {
    if (operation !== lossy || met) return 'arrives';
    met = true;
    return fate;
  };
}

describe.each(Object.entries(changes))('while reads lag behind, %s', (_kind, [operation, draft]) => {
  it.each(Object.entries(fates))('is told as it was, %s', async (_when, fateOf) => {
    const parts = await draft();
    ec2.fate = fateOf(operation);
    const plan = await carryOut(parts);
    expect(states(plan)).toEqual(parts.steps.map(() => 'done'));
    expect(plan).toMatchObject({ status: 'applied', finalState: { state: 'as-reviewed' } });
    await caughtUp();
    const check = plan.result?.applied ?? [];
    expect(check.length).toBeGreaterThan(0);
  });
});
