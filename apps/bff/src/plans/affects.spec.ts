import type { NewPlanDraft, Plan } from '@muster/contract';
import { createEc2, type Ec2 } from '@muster/ec2-client';
import { createEmulator } from '@muster/ec2-emulator';
import { deleteKeyPair, deregisterImage, type PlanParts, terminate } from '@muster/plans';
import { expect, it } from 'vitest';
import { accounts, connection, startBff } from '../testing/bff.ts';
import { draftOf, make, openPort, region } from '../testing/plans.ts';

const draft = ({ steps, ...parts }: PlanParts): NewPlanDraft => draftOf(steps, parts);

/** A Muster in front of an embedded EC2, whose connection may do what the policy allows. */
async function start(policy?: object) {
  await using started = new AsyncDisposableStack();
  const url = await started.use(await createEmulator({ accounts })).listen();
  const bff = started.use(await startBff({ ec2: url }));
  const caller = await bff.signedIn();
  const ec2 = createEc2(await bff.ctx.ec2.clientFor(connection, region));
  const running = started.move();
  const attach = async () => {
    const reply = await fetch(`${url}/_muster/policies`, {
      method: 'POST',
      headers: { 'X-Muster': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ accessKeyId: accounts[0].accessKeyId, policy }),
    });
    if (!reply.ok) throw new Error(`the policy was refused with ${reply.status}: ${await reply.text()}`);
  };
  return { caller, ec2, attach, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function runInstances(ec2: Ec2, count: number, more: Parameters<Ec2['runInstances']>[0] | object = {}) {
  const { Images = [] } = await ec2.describeImages({ Owners: ['amazon'] });
  const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  const { Instances = [] } = await ec2.runInstances({
    ImageId: image?.ImageId,
    InstanceType: 't3.micro',
    MinCount: count,
    MaxCount: count,
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
    ...more,
  });
  return Instances.map(({ InstanceId = '' }) => ({ InstanceId, State: { Name: 'running' } }));
}

async function createGroup(ec2: Ec2): Promise<string> {
  const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web servers' });
  return GroupId;
}

const openPortOf = (GroupId: string) => {
  const step = openPort('web', 443);
  return {
    ...step,
    target: GroupId,
    input: { ...step.input, GroupId },
    undo: { none: 'nothing-to-restore' as const },
  };
};

/** `why kind count` of everything that was found. */
const found = ({ affects }: Plan) =>
  affects?.found.map(({ why, kind, count }) => `${why} ${kind} ${count}`).sort();

it('a change of rules names the instances and the interfaces in the group', async () => {
  await using at = await start();
  const GroupId = await createGroup(at.ec2);
  const inGroup = await runInstances(at.ec2, 2, { SecurityGroupIds: [GroupId] });
  await runInstances(at.ec2, 1);
  const plan = await make(at.caller, draftOf([openPortOf(GroupId)]));
  expect(plan.affects).toMatchObject({ read: 'complete', destroyed: 0 });
  expect(found(plan)).toEqual(['in-group instances 2', 'in-group network-interfaces 2']);
  const instances = plan.affects?.found.find(({ kind }) => kind === 'instances')?.first ?? [];
  expect(new Set(instances)).toEqual(new Set(inGroup.map(({ InstanceId: id }) => ({ id, name: 'web' }))));
  // What was read is kept with the plan.
  expect((await at.caller.call('GET', `/api/plans/${plan.id}`)).json<Plan>().affects).toEqual(plan.affects);
});

it('counts every one and names the first 20', async () => {
  await using at = await start();
  const GroupId = await createGroup(at.ec2);
  await runInstances(at.ec2, 25, { SecurityGroupIds: [GroupId] });
  const { affects } = await make(at.caller, draftOf([openPortOf(GroupId)]));
  const instances = affects?.found.find(({ kind }) => kind === 'instances');
  expect([instances?.count, instances?.first.length]).toEqual([25, 20]);
});

it('the end of an instance counts the volumes that are deleted with it, and those that stay', async () => {
  await using at = await start();
  const instances = await runInstances(at.ec2, 2, {
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 8, DeleteOnTermination: false } }],
  });
  const plan = await make(at.caller, draft(terminate(instances)));
  expect(found(plan)).toEqual(['deleted-with volumes 2', 'kept-after volumes 2']);
  expect(plan.affects?.destroyed).toBe(4);
});

it('an AMI names who runs from it, and its snapshots that are deleted with it', async () => {
  await using at = await start();
  const [{ InstanceId } = {}] = await runInstances(at.ec2, 1);
  const { ImageId = '' } = await at.ec2.createImage({ InstanceId, Name: 'golden', NoReboot: true });
  await runInstances(at.ec2, 3, { ImageId });
  const parts = deregisterImage({ imageId: ImageId, name: 'golden' }, { deleteSnapshots: true });
  const plan = await make(at.caller, draft(parts));
  expect(found(plan)).toEqual(['deleted-with snapshots 1', 'from-image instances 3']);
  expect(plan.affects?.destroyed).toBe(2);
});

it('a key pair names the instances launched with it', async () => {
  await using at = await start();
  const { KeyPairId: keyPairId = '' } = await at.ec2.createKeyPair({ KeyName: 'laptop' });
  await runInstances(at.ec2, 2, { KeyName: 'laptop' });
  const plan = await make(at.caller, draft(deleteKeyPair({ keyPairId, keyName: 'laptop' })));
  expect(found(plan)).toEqual(['uses-key-pair instances 2']);
  expect(plan.affects?.destroyed).toBe(1);
});

it('what may not be read does not stop the plan, and the plan says so', async () => {
  const policy = {
    Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'ec2:DescribeNetworkInterfaces', Resource: '*' },
    ],
  };
  await using at = await start(policy);
  const GroupId = await createGroup(at.ec2);
  await at.attach();
  const plan = await make(at.caller, draftOf([openPortOf(GroupId)]));
  expect(plan.status).toBe('checked');
  expect(plan.affects).toEqual({ read: 'failed', found: [], destroyed: 0 });
});
