import type { NewPlanDraft, Plan, PolicyDocument } from '@muster/contract';
import { createEc2 } from '@muster/ec2-client';
import { createEmulator } from '@muster/ec2-emulator';
import { createImage, deleteKeyPair, launch, type PlanParts, power, terminate } from '@muster/plans';
import { expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { apply, draftOf, make, region } from '../testing/plans.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJVrKhDiFoBDC5gQWuX0m1cqEyJ4NSPHFhKj4zxGnlaN me';
const allow = (Action: string | string[]) => ({ Effect: 'Allow', Action, Resource: '*' });
const running = (InstanceId: string) => ({ InstanceId, State: { Name: 'running' } });
const tags = [{ key: 'Team', value: 'web' }];

/** An embedded EC2 whose connection has an access key with a policy, and a Muster in front of it. */
async function withPolicies() {
  await using started = new AsyncDisposableStack();
  const emulator = started.use(await createEmulator({ accounts }));
  const url = await emulator.listen();
  const bff = started.use(await startBff({ ec2: url }));
  const caller = await bff.signedIn();
  const running = started.move();
  return {
    bff,
    caller,
    ec2: createEc2(await bff.ctx.ec2.clientFor(connection, region)),
    /** Puts a policy in the place of the key's policy; without one it may do everything. */
    async attach(policy: { Statement: unknown[] } | PolicyDocument | null): Promise<void> {
      const reply = await fetch(`${url}/_muster/policies`, {
        method: 'POST',
        headers: { 'X-Muster': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ accessKeyId: accounts[0].accessKeyId, policy }),
      });
      if (!reply.ok) throw new Error(`the policy was refused with ${reply.status}: ${await reply.text()}`);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const draft = ({ steps, ...parts }: PlanParts): NewPlanDraft => draftOf(steps, parts);

async function preflight(caller: Caller, { id }: Plan): Promise<Plan> {
  const reply = await caller.call('POST', `/api/plans/${id}/preflight`);
  if (reply.status !== 200) throw new Error(`the preflight was refused with ${reply.status}: ${reply.text}`);
  return reply.json<Plan>();
}

const outcomes = (plan: Plan) => plan.preflight?.map(({ outcome }) => outcome);
const missing = (plan: Plan) => plan.preflight?.flatMap((one) => one.missing ?? []);

async function anImage({ ec2 }: Pick<Awaited<ReturnType<typeof withPolicies>>, 'ec2'>): Promise<string> {
  const { Images = [] } = await ec2.describeImages({ Owners: ['amazon'] });
  return Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs')?.ImageId ?? '';
}

async function anInstance(at: Awaited<ReturnType<typeof withPolicies>>): Promise<string> {
  const { Instances = [] } = await at.ec2.runInstances({
    ImageId: await anImage(at),
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
  });
  return Instances[0]?.InstanceId ?? '';
}

/** Offers the policy of a plan that was denied, attaches it, and takes the plan through with nothing else allowed. */
async function throughWithOfferedPolicy(
  {
    bff,
    caller,
    attach,
  }: { bff: TestBff; caller: Caller } & Pick<Awaited<ReturnType<typeof withPolicies>>, 'attach'>,
  denied: Plan,
): Promise<Plan> {
  if (!denied.policy) throw new Error('no policy was offered');
  await attach(denied.policy);
  const allowed = await preflight(caller, denied);
  expect(missing(allowed)).toEqual([]);
  expect(outcomes(allowed)).not.toContain('denied');
  expect(allowed.policy).toBeUndefined();
  return apply(bff, caller, allowed);
}

it('a missing permission is named with the resource, and the offered policy lets the plan through', async () => {
  await using at = await withPolicies();
  const id = await anInstance(at);
  const other = await anInstance(at);
  const plan = await make(at.caller, draft(power([running(id)], 'stop')));
  await at.attach({ Statement: [allow(['ec2:Describe*', 'ec2:StartInstances'])] });

  const denied = await preflight(at.caller, plan);
  expect(outcomes(denied)).toEqual(['denied']);
  expect(missing(denied)).toEqual([
    {
      actions: ['ec2:StopInstances'],
      resource: `arn:aws:ec2:us-east-1:${accounts[0].id}:instance/${id}`,
      explicitlyDenied: false,
    },
  ]);
  expect((await throughWithOfferedPolicy(at, denied)).status).toBe('applied');
  // It allows this instance and no other.
  await expect(at.ec2.stopInstances({ InstanceIds: [other] })).rejects.toThrow(/not authorized/);
});

it('a whole launch needs its tags, its role and what it makes, and gets through with exactly that', async () => {
  await using at = await withPolicies();
  const form = launch({
    name: 'web',
    naming: 'numbered',
    count: 2,
    imageId: await anImage(at),
    instanceType: 't3.micro',
    keyPair: { use: 'import', keyName: 'laptop', publicKey },
    securityGroups: {
      use: 'new',
      group: {
        name: 'web',
        description: 'web servers',
        vpcId: undefined,
        rules: [
          {
            direction: 'ingress',
            protocol: 'tcp',
            fromPort: 22,
            toPort: 22,
            peer: { kind: 'ipv4', cidr: '203.0.113.7/32' },
          },
        ],
        tags,
      },
    },
    instanceProfile: 'web-role',
    blockDevices: [],
    tags,
  });
  const plan = await make(at.caller, draft(form));
  for (const action of ['ec2:CreateTags', 'iam:PassRole']) {
    await at.attach({ Statement: [allow('*'), { Effect: 'Deny', Action: action, Resource: '*' }] });
    const found = missing(await preflight(at.caller, plan)) ?? [];
    expect(new Set(found.flatMap(({ actions }) => actions))).toEqual(new Set([action]));
    expect(found.every(({ explicitlyDenied }) => explicitlyDenied)).toBe(true);
  }
  await at.attach({ Statement: [allow('ec2:Describe*')] });
  const denied = await preflight(at.caller, plan);
  expect(outcomes(denied)?.slice(0, 2)).toEqual(['denied', 'denied']);
  expect((await throughWithOfferedPolicy(at, denied)).status).toBe('applied');
});

it('an AMI with tags, the end of an instance and of a key pair', async () => {
  await using at = await withPolicies();
  const id = await anInstance(at);
  const image = createImage({ instanceId: id, name: 'golden', description: '', noReboot: true, tags });
  const { KeyPairId: keyPairId = '' } = await at.ec2.createKeyPair({ KeyName: 'laptop' });
  const keyPair = deleteKeyPair({ keyPairId, keyName: 'laptop' });
  for (const parts of [image, terminate([running(id)]), keyPair]) {
    await at.attach(null);
    const plan = await make(at.caller, draft(parts));
    await at.attach({ Statement: [allow('ec2:Describe*')] });
    const denied = await preflight(at.caller, plan);
    expect(outcomes(denied)).toContain('denied');
    expect((await throughWithOfferedPolicy(at, denied)).status).toBe('applied');
    if (parts === keyPair)
      expect(denied.policy?.Statement[0]?.Resource).toEqual([
        `arn:aws:ec2:us-east-1:${accounts[0].id}:key-pair/laptop`,
      ]);
  }
});

it('no policy is offered when nothing is denied', async () => {
  await using at = await withPolicies();
  const plan = await make(at.caller, draft(power([running(await anInstance(at))], 'stop')));
  const allowed = await preflight(at.caller, plan);
  expect(outcomes(allowed)).toEqual(['allowed']);
  expect(allowed.policy).toBeUndefined();
});
