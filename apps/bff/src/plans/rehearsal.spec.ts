import type { Plan, Preflight } from '@muster/contract';
import { createEc2 } from '@muster/ec2-client';
import { createEmulator } from '@muster/ec2-emulator';
import { type LaunchForm, launch } from '@muster/plans';
import { expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { draftOf, make, region } from '../testing/plans.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJVrKhDiFoBDC5gQWuX0m1cqEyJ4NSPHFhKj4zxGnlaN me';

const ec2Of = async (bff: TestBff) => createEc2(await bff.ctx.ec2.clientFor(connection, region));

/** A launch with a key pair and a security group that it makes itself, open for SSH. */
async function wholeLaunch(bff: TestBff, more: Partial<LaunchForm> = {}): Promise<LaunchForm> {
  const { Images = [] } = await (await ec2Of(bff)).describeImages({ Owners: ['amazon'] });
  const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  const peer = { kind: 'ipv4' as const, cidr: '203.0.113.7/32' };
  return {
    name: 'web',
    naming: 'numbered',
    count: 2,
    imageId: image?.ImageId ?? '',
    instanceType: 't3.micro',
    keyPair: { use: 'import', keyName: 'laptop', publicKey },
    securityGroups: {
      use: 'new',
      group: {
        name: 'web',
        description: 'web servers',
        vpcId: undefined,
        rules: [{ direction: 'ingress', protocol: 'tcp', fromPort: 22, toPort: 22, peer }],
        tags: [],
      },
    },
    blockDevices: [],
    tags: [],
    ...more,
  };
}

/** Denies the connection's key some actions. */
async function restrict(url: string, Action: readonly string[]): Promise<void> {
  const Statement = [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action, Resource: '*' },
  ];
  const policy = { Version: '2012-10-17', Statement };
  const reply = await fetch(`${url}/_muster/policies`, {
    method: 'POST',
    headers: { 'X-Muster': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ accessKeyId: accounts[0].accessKeyId, policy }),
  });
  if (!reply.ok) throw new Error(`the policy was refused with ${reply.status}: ${await reply.text()}`);
}

/** Each step's operation, what EC2 said to it, and what it was tried without. */
async function rehearsed(caller: Caller, form: LaunchForm) {
  const plan = await make(caller, draftOf(launch(form).steps));
  const reply = await caller.call('POST', `/api/plans/${plan.id}/preflight`);
  const found = new Map(reply.json<Plan>().preflight?.map((one) => [one.step, one]));
  return plan.steps.map(({ id, operation }): [string, Preflight['outcome'] | undefined, string?] => {
    const { outcome, substituted } = found.get(id) ?? {};
    return substituted ? [operation, outcome, substituted.join()] : [operation, outcome];
  });
}

it('tries the whole launch with what exists, though its key pair and its group do not exist yet', async () => {
  await using bff = await startBff();
  const caller = await bff.signedIn();
  expect(await rehearsed(caller, await wholeLaunch(bff))).toEqual([
    ['ImportKeyPair', 'allowed'],
    ['CreateSecurityGroup', 'allowed'],
    ['AuthorizeSecurityGroupIngress', 'allowed', 'security-group'],
    ['RunInstances', 'allowed', 'security-group,key-pair'],
    ['CreateTags', 'depends-on-earlier-step'],
    ['CreateTags', 'depends-on-earlier-step'],
  ]);
  const ec2 = await ec2Of(bff);
  expect((await ec2.describeKeyPairs({})).KeyPairs).toEqual([]);
  expect((await ec2.describeSecurityGroups({})).SecurityGroups).toMatchObject([{ GroupName: 'default' }]);
  expect((await ec2.describeInstances({})).Reservations).toEqual([]);
});

it('takes the default group of the VPC that is launched into, also on an interface of its own', async () => {
  await using bff = await startBff();
  const ec2 = await ec2Of(bff);
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.1.0.0/16' });
  const { Subnet } = await ec2.createSubnet({ VpcId: Vpc?.VpcId, CidrBlock: '10.1.0.0/24' });
  const form = await wholeLaunch(bff, { subnetId: Subnet?.SubnetId, publicAddress: true, naming: 'same' });
  if (form.securityGroups.use !== 'new') throw new Error('the launch makes a group');
  const group = { ...form.securityGroups.group, vpcId: Vpc?.VpcId };
  const told = await rehearsed(await bff.signedIn(), { ...form, securityGroups: { use: 'new', group } });
  expect(told.at(-1)).toEqual(['RunInstances', 'allowed', 'security-group,key-pair']);
});

it('what EC2 refuses of the launch itself is found before anything is made', async () => {
  await using bff = await startBff();
  const form = await wholeLaunch(bff, { instanceType: 'a1.large', naming: 'same' });
  const told = await rehearsed(await bff.signedIn(), form);
  expect(told.at(-1)).toEqual(['RunInstances', 'refused', 'security-group,key-pair']);
});

it('a rule that the default group happens to have is no refusal of the same rule in the new group', async () => {
  await using bff = await startBff();
  const ec2 = await ec2Of(bff);
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({});
  await ec2.authorizeSecurityGroupIngress({
    GroupId: SecurityGroups[0]?.GroupId,
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '203.0.113.7/32' }] },
    ],
  });
  const told = await rehearsed(await bff.signedIn(), await wholeLaunch(bff, { naming: 'same' }));
  expect(told).toContainEqual(['AuthorizeSecurityGroupIngress', 'depends-on-earlier-step']);
});

it('a missing permission is found for the steps that were tried with something else', async () => {
  await using emulator = await createEmulator({ accounts });
  const url = await emulator.listen();
  await using bff = await startBff({ ec2: url });
  const form = await wholeLaunch(bff, { naming: 'same' });
  await restrict(url, ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RunInstances']);
  expect(
    (await rehearsed(await bff.signedIn(), form)).map(([operation, outcome]) => [operation, outcome]),
  ).toEqual([
    ['ImportKeyPair', 'allowed'],
    ['CreateSecurityGroup', 'allowed'],
    ['AuthorizeSecurityGroupIngress', 'denied'],
    ['RunInstances', 'denied'],
  ]);
});

it('who may not look up the default group is told that the steps were not tried', async () => {
  await using emulator = await createEmulator({ accounts });
  const url = await emulator.listen();
  await using bff = await startBff({ ec2: url });
  const form = await wholeLaunch(bff, { naming: 'same' });
  await restrict(url, ['ec2:DescribeVpcs']);
  const told = await rehearsed(await bff.signedIn(), form);
  expect(told.at(-1)).toEqual(['RunInstances', 'depends-on-earlier-step']);
});

it('while EC2 is down the question has no answer, neither yes nor no', async () => {
  const emulator = await createEmulator({ accounts });
  await using bff = await startBff({ ec2: await emulator.listen() });
  const caller = await bff.signedIn();
  const plan = await make(caller, draftOf(launch(await wholeLaunch(bff)).steps));
  await emulator[Symbol.asyncDispose]();
  const reply = await caller.call('POST', `/api/plans/${plan.id}/preflight`);
  expect(reply.json()).toMatchObject({ type: 'ec2-unreachable', status: 503 });
});
