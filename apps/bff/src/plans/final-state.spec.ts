import type { AuditPage, Plan } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { type RuleDraft, ruleFromSdk } from '@muster/ec2-model';
import { imagePermissions, rulesFound, securityGroupRules } from '@muster/plans';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accounts, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { apply, draftOf, make, region } from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
/** A colleague who does not use Muster. */
let colleague: SdkTransport;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const endpoint = await cleanUp.use(await createEmulator({ accounts })).listen();
  colleague = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  bff = cleanUp.use(await startBff({ ec2: ec2.url }));
  caller = await bff.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

const rule = (port: number): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
});

const openPort = (GroupId: string, port: number) =>
  colleague.send('AuthorizeSecurityGroupIngress', {
    GroupId,
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '192.0.2.0/24' }] },
    ],
  });

async function group() {
  const { GroupId = '' } = await colleague.send('CreateSecurityGroup', {
    GroupName: 'web',
    Description: 'web',
  });
  const Filters = [{ Name: 'group-id', Values: [GroupId] }];
  const { SecurityGroupRules = [] } = await colleague.send('DescribeSecurityGroupRules', { Filters });
  return { groupId: GroupId, groupName: 'web', rules: SecurityGroupRules.map(ruleFromSdk) };
}

/** Applies a plan, with something that happens while its `operation` is on its way. */
async function meanwhile(plan: Plan, operation: string, happens: () => Promise<unknown>): Promise<Plan> {
  ec2.fate = (called) => (called === operation ? 'reply-held' : 'arrives');
  const ending = apply(bff, caller, plan);
  await ec2.held;
  await happens();
  ec2.release();
  return ending;
}

it('a plan whose result is there is told to be as reviewed', async () => {
  const before = await group();
  const parts = securityGroupRules(before, [...before.rules, rule(443)]);
  const plan = await apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
  expect(plan).toMatchObject({ status: 'applied', finalState: { state: 'as-reviewed', differences: [] } });
});

it('what a colleague adds while a plan is applied is told, with the difference', async () => {
  const before = await group();
  const parts = securityGroupRules(before, [...before.rules, rule(443)]);
  const plan = await make(caller, draftOf(parts.steps, parts));
  const ended = await meanwhile(plan, 'AuthorizeSecurityGroupIngress', () => openPort(before.groupId, 3306));
  expect(ended).toMatchObject({ status: 'applied', finalState: { state: 'changed' } });
  const [difference] = ended.finalState?.differences ?? [];
  const ports = (rules: unknown) =>
    rulesFound(rules).flatMap(({ direction, fromPort }) => (direction === 'ingress' ? [fromPort] : []));
  expect(ports(difference?.check.equals)).toEqual([443]);
  expect(ports(difference?.found).sort()).toEqual([3306, 443].sort());

  const { rows } = (await caller.call('GET', `/api/audit?plan=${plan.id}&limit=1`)).json<AuditPage>();
  const [end] = rows;
  expect(end).toMatchObject({ action: 'plan.end', detail: { status: 'applied', finalState: 'changed' } });
});

it('what a colleague takes away again is told, too', async () => {
  const { Images = [] } = await colleague.send('DescribeImages', { Owners: ['amazon'] });
  const ami = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  const run = { ImageId: ami?.ImageId, InstanceType: 't3.micro' as const, MinCount: 1, MaxCount: 1 };
  const { Instances } = await colleague.send('RunInstances', run);
  const { ImageId = '' } = await colleague.send('CreateImage', {
    InstanceId: Instances?.[0]?.InstanceId,
    Name: 'golden',
  });
  const nobody = { public: false, accounts: [], organizations: [], organizationalUnits: [] };
  const parts = imagePermissions({ imageId: ImageId, name: 'golden' }, nobody, {
    ...nobody,
    accounts: [accounts[1].id],
  });
  const plan = await make(caller, draftOf(parts.steps, parts));
  const ended = await meanwhile(plan, 'ModifyImageAttribute', () =>
    colleague.send('ResetImageAttribute', { ImageId, Attribute: 'launchPermission' }),
  );
  expect(ended).toMatchObject({
    status: 'applied',
    finalState: {
      state: 'changed',
      differences: [{ check: { equals: [{ UserId: accounts[1].id }] }, found: [] }],
    },
  });
});

it('a result that can’t be read back is told to be unread', async () => {
  const before = await group();
  const parts = securityGroupRules(before, [...before.rules, rule(443)]);
  const plan = await make(caller, draftOf(parts.steps, parts));
  let isDone = false;
  ec2.fate = (operation) => {
    if (operation === 'AuthorizeSecurityGroupIngress') isDone = true;
    return isDone && operation.startsWith('Describe') ? 'garbled' : 'arrives';
  };
  const ended = await apply(bff, caller, plan);
  expect(ended).toMatchObject({ status: 'applied', finalState: { state: 'not-read' } });
});
