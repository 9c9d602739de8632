import type { Plan, Problem } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { type RuleDraft, ruleFromSdk } from '@muster/ec2-model';
import {
  createImage,
  imagePermissions,
  importKeyPair,
  launch,
  type PlanParts,
  power,
  securityGroupCreate,
  securityGroupRules,
  tags,
} from '@muster/plans';
import { launchForm } from '@muster/plans/testing/launch-form';
import { publicKey as newPublicKey } from '@muster/plans/testing/public-key';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { apply, createGroup, draftOf, make, openPort, region, states } from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

const publicKey = newPublicKey();

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
/** A colleague who does not use Muster. */
let colleague: SdkTransport;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const time = hurriedClock();
  const clock = { now: () => time.clock.now().getTime() };
  const transitions = { min: 20_000, max: 20_000 };
  const endpoint = await cleanUp.use(await createEmulator({ accounts, clock, transitions })).listen();
  colleague = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  bff = cleanUp.use(await startBff({ ec2: ec2.url, overrides: time }));
  caller = await bff.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

const carryOut = async (parts: PlanParts): Promise<Plan> => {
  const plan = await apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
  expect(plan.status).toBe('applied');
  return plan;
};

const askForUndo = (plan: Plan) => caller.call('POST', `/api/plans/${plan.id}/undo`);

const open = (port: number): RuleDraft => ({
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: { kind: 'ipv4', cidr: '192.0.2.0/24' },
});

const openedBy = (GroupId: string, port: number) =>
  colleague.send('AuthorizeSecurityGroupIngress', {
    GroupId,
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '192.0.2.0/24' }] },
    ],
  });

const vpcId = async () => (await colleague.send('DescribeVpcs', {})).Vpcs?.[0]?.VpcId ?? '';

async function imageId(): Promise<string> {
  const { Images = [] } = await colleague.send('DescribeImages', { Owners: ['amazon'] });
  return Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs')?.ImageId ?? '';
}

async function instances() {
  const { Reservations = [] } = await colleague.send('DescribeInstances', {});
  return Reservations.flatMap(({ Instances = [] }) => Instances);
}

const groupForm = async () => ({
  name: 'web',
  description: 'made by a test',
  vpcId: await vpcId(),
  rules: [open(443)],
  tags: [{ key: 'team', value: 'web' }],
});

const madeId = (plan: Plan, pick: (output: never) => string | undefined) =>
  pick(plan.steps[0]?.output as never) ?? '';
const groupIdOf = (plan: Plan) => madeId(plan, ({ GroupId }: { GroupId?: string }) => GroupId);
const nobody = { public: false, accounts: [], organizations: [], organizationalUnits: [] };

async function editedGroup() {
  const groupId = groupIdOf(await carryOut(securityGroupCreate(await groupForm())));
  const Filters = [{ Name: 'group-id', Values: [groupId] }];
  const { SecurityGroupRules = [] } = await colleague.send('DescribeSecurityGroupRules', { Filters });
  const rules = SecurityGroupRules.map(ruleFromSdk);
  const plan = await carryOut(securityGroupRules({ groupId, groupName: 'web', rules }, [...rules, open(80)]));
  return { plan, drift: () => openedBy(groupId, 3306) };
}

async function madeImage() {
  await carryOut(launch(launchForm(await imageId())));
  await bff.ctx.pause(20_000);
  const [instance] = await instances();
  return carryOut(
    createImage({
      instanceId: instance?.InstanceId ?? '',
      name: 'golden',
      description: '',
      noReboot: true,
      tags: [],
    }),
  );
}

const imageIdOf = (plan: Plan) => madeId(plan, ({ ImageId }: { ImageId?: string }) => ImageId);

/** A change, and what a colleague does afterwards that an undo would take back with it. */
const drifts: Record<string, () => Promise<{ plan: Plan; drift: () => Promise<unknown> }>> = {
  'a group whose rules were edited, and a rule that a colleague added': editedGroup,
  'a new group, and a rule that a colleague added': async () => {
    const plan = await carryOut(securityGroupCreate(await groupForm()));
    return { plan, drift: () => openedBy(groupIdOf(plan), 3306) };
  },
  'a new group, and a tag that a colleague put on': async () => {
    const plan = await carryOut(securityGroupCreate(await groupForm()));
    const Tags = [{ Key: 'owner', Value: 'ben' }];
    return { plan, drift: () => colleague.send('CreateTags', { Resources: [groupIdOf(plan)], Tags }) };
  },
  'an instance that was launched, and a tag that a colleague put on': async () => {
    const plan = await carryOut(launch(launchForm(await imageId(), { count: 2 })));
    return {
      plan,
      drift: async () => {
        const [one] = await instances();
        const Tags = [{ Key: 'keep', Value: 'until Friday' }];
        await colleague.send('CreateTags', { Resources: [one?.InstanceId ?? ''], Tags });
      },
    };
  },
  'an instance that was launched, and another type that a colleague gave it': async () => {
    const plan = await carryOut(launch(launchForm(await imageId())));
    return {
      plan,
      drift: async () => {
        const [one] = await instances();
        const InstanceId = one?.InstanceId ?? '';
        await bff.ctx.pause(20_000);
        await colleague.send('StopInstances', { InstanceIds: [InstanceId] });
        await bff.ctx.pause(20_000);
        await colleague.send('ModifyInstanceAttribute', { InstanceId, InstanceType: { Value: 't3.large' } });
      },
    };
  },
  'an image that was made, and an account that a colleague shared it with': async () => {
    const plan = await madeImage();
    return {
      plan,
      drift: async () => {
        await bff.ctx.pause(20_000);
        await colleague.send('ModifyImageAttribute', {
          ImageId: imageIdOf(plan),
          LaunchPermission: { Add: [{ UserId: accounts[1].id }] },
        });
      },
    };
  },
  'an image that was shared, and another account that a colleague added': async () => {
    const made = await madeImage();
    await bff.ctx.pause(20_000);
    const image = { imageId: imageIdOf(made), name: 'golden' };
    const plan = await carryOut(imagePermissions(image, nobody, { ...nobody, accounts: [accounts[1].id] }));
    return {
      plan,
      drift: () =>
        colleague.send('ModifyImageAttribute', {
          ImageId: image.imageId,
          LaunchPermission: { Add: [{ UserId: '333333333333' }] },
        }),
    };
  },
  'a key pair that was imported, and a tag that a colleague put on': async () => {
    const plan = await carryOut(importKeyPair({ keyName: 'laptop', publicKey, tags: [] }));
    const id = madeId(plan, ({ KeyPairId }: { KeyPairId?: string }) => KeyPairId);
    const Tags = [{ Key: 'owner', Value: 'ben' }];
    return { plan, drift: () => colleague.send('CreateTags', { Resources: [id], Tags }) };
  },
  'a tag that was set, and the value that a colleague gave it': async () => {
    await carryOut(launch(launchForm(await imageId(), { name: '' })));
    const [one] = await instances();
    const id = one?.InstanceId ?? '';
    const plan = await carryOut(
      tags([{ id, tags: [] }], { set: [{ key: 'env', value: 'prod' }], remove: [] }),
    );
    const Tags = [{ Key: 'env', Value: 'test' }];
    return { plan, drift: () => colleague.send('CreateTags', { Resources: [id], Tags }) };
  },
  'an instance that was stopped, and its start by a colleague': async () => {
    await carryOut(launch(launchForm(await imageId())));
    await bff.ctx.pause(20_000);
    const plan = await carryOut(power(await instances(), 'stop'));
    await bff.ctx.pause(20_000);
    return {
      plan,
      drift: async () => {
        const [one] = await instances();
        await colleague.send('StartInstances', { InstanceIds: [one?.InstanceId ?? ''] });
      },
    };
  },
};

describe.each(Object.entries(drifts))('the undo of %s', (_what, story) => {
  it('is refused with the difference, and nothing is changed', async () => {
    const { plan, drift } = await story();
    await drift();
    const sent = ec2.calls.length;
    const reply = await askForUndo(plan);
    expect(reply.status).toBe(409);
    const { type, differences = [] } = reply.json<Problem>();
    expect(type).toBe('changed-since');
    expect(differences).not.toHaveLength(0);
    for (const { expected, found } of differences) expect(found).not.toEqual(expected);
    expect(ec2.calls.slice(sent).every((call) => call.startsWith('Describe'))).toBe(true);
  });

  it('is refused when the change comes after the undo was reviewed', async () => {
    const { plan, drift } = await story();
    const reply = await askForUndo(plan);
    expect(reply.status).toBe(200);
    const undo = reply.json<Plan>();
    await drift();
    const sent = ec2.calls.length;
    const ended = await apply(bff, caller, undo);
    expect(ended.status).toBe('conflict');
    expect(ended.steps.find(({ state }) => state === 'conflict')).toMatchObject({ unmet: expect.anything() });
    expect(ec2.calls.slice(sent).every((call) => call.startsWith('Describe'))).toBe(true);
  });

  it('is carried out when nobody has changed anything', async () => {
    const { plan } = await story();
    // An instance is stopped and started only once it has come to rest.
    await bff.ctx.pause(20_000);
    const undo = (await askForUndo(plan)).json<Plan>();
    expect(undo).toMatchObject({ undoOf: plan.id, reason: '' });
    const ended = await apply(bff, caller, undo);
    expect(ended.status).toBe('applied');
    expect(ended.finalState?.state ?? 'as-reviewed').toBe('as-reviewed');
  });
});

it('a launch is taken back with the group that it made: the group goes once the instances are gone', async () => {
  const form = launchForm(await imageId(), {
    count: 2,
    securityGroups: { use: 'new', group: await groupForm() },
  });
  const plan = await carryOut(launch(form));
  const undo = (await askForUndo(plan)).json<Plan>();
  const checked = (await caller.call('POST', `/api/plans/${undo.id}/preflight`)).json<Plan>();
  expect(checked.preflight?.map(({ outcome }) => outcome)).toEqual([
    'allowed',
    'allowed',
    'depends-on-earlier-step',
  ]);

  const ended = await apply(bff, caller, undo);
  expect(ended.status).toBe('applied');
  const between = ec2.calls.slice(
    ec2.calls.indexOf('TerminateInstances'),
    ec2.calls.indexOf('DeleteSecurityGroup'),
  );
  expect(between.filter((call) => call === 'DescribeInstances').length).toBeGreaterThan(2);
  expect((await instances()).map(({ State }) => State?.Name)).toEqual(['terminated', 'terminated']);
  const { SecurityGroups = [] } = await colleague.send('DescribeSecurityGroups', {});
  expect(SecurityGroups.map(({ GroupName }) => GroupName)).toEqual(['default']);
});

it('two requests for an undo are one undo, whoever asks', async () => {
  const plan = await carryOut(securityGroupCreate(await groupForm()));
  const others = [await bff.signedIn('operator'), caller, await bff.signedIn('operator'), caller];
  const replies = await Promise.all(others.map((one) => one.call('POST', `/api/plans/${plan.id}/undo`)));
  const ids = new Set(replies.map((reply) => reply.json<Plan>().id));
  expect(ids.size).toBe(1);
  const undo = (await askForUndo(plan)).json<Plan>();
  expect(ids).toContain(undo.id);
  await apply(bff, caller, undo);
  expect(ec2.calls.filter((call) => call === 'DeleteSecurityGroup')).toHaveLength(1);
  expect((await askForUndo(plan)).status).toBe(409);
});

it('an undo of a plan with an unknown step finds out first what has happened', async () => {
  ec2.fate = (operation) =>
    operation === 'CreateSecurityGroup'
      ? 'reply-lost'
      : operation.startsWith('DescribeSecurityGroup')
        ? 'garbled'
        : 'arrives';
  const steps = [createGroup('fog'), openPort('fog', 443)].map(({ expects: _, ...step }) => step);
  const unknown = await apply(bff, caller, await make(caller, draftOf(steps)));
  expect(states(unknown)).toEqual(['unknown', 'skipped']);

  // EC2 still does not tell.
  const refused = await askForUndo(unknown);
  expect([refused.status, refused.json<Problem>().type]).toEqual([409, 'outcome-unknown']);

  ec2.fate = () => 'arrives';
  const undo = (await askForUndo(unknown)).json<Plan>();
  expect(undo.steps.map(({ operation }) => operation)).toEqual(['DeleteSecurityGroup']);
  expect((await apply(bff, caller, undo)).status).toBe('applied');
  const { SecurityGroups = [] } = await colleague.send('DescribeSecurityGroups', {});
  expect(SecurityGroups.map(({ GroupName }) => GroupName)).toEqual(['default']);
});
