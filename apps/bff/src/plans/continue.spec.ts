import type { AuditPage, Plan } from '@muster/contract';
import { createSdkTransport, type SdkTransport } from '@muster/ec2-client/sdk';
import { createEmulator } from '@muster/ec2-emulator';
import { launch } from '@muster/plans';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { launchForm, publicKey } from '../testing/launch-form.ts';
import {
  allocateAddress,
  apply,
  createGroup,
  draftOf,
  endOf,
  make,
  openPort,
  region,
  states,
} from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

let cleanUp: AsyncDisposableStack;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
let direct: SdkTransport;
let time: ReturnType<typeof hurriedClock>;
beforeEach(async () => {
  cleanUp = new AsyncDisposableStack();
  const endpoint = await cleanUp.use(await createEmulator({ accounts })).listen();
  direct = cleanUp.use(createSdkTransport({ endpoint, region, credentials: accounts[0] }));
  ec2 = cleanUp.use(await unreliableEc2(endpoint));
  time = hurriedClock();
  bff = cleanUp.use(await startBff({ ec2: ec2.url, overrides: time }));
  caller = await bff.signedIn();
});
afterEach(() => cleanUp.disposeAsync());

/** Asks for a plan to be taken up again, and follows it to its end. */
async function resume(plan: Plan, how: 'check' | 'continue'): Promise<Plan> {
  const ended = endOf(bff, plan.id);
  const reply = await caller.call('POST', `/api/plans/${plan.id}/${how}`);
  expect(reply.status).toBe(200);
  await ended.next();
  return (await caller.call('GET', `/api/plans/${plan.id}`)).json<Plan>();
}

const counted = (operation: string) => ec2.calls.filter((call) => call === operation).length;

async function launchOf(count: number) {
  const { Images = [] } = await direct.send('DescribeImages', { Owners: ['amazon'] });
  const image = Images.find((one) => one.Architecture === 'x86_64' && one.RootDeviceType === 'ebs');
  return launch(
    launchForm(image?.ImageId ?? '', { count, keyPair: { use: 'import', keyName: 'laptop', publicKey } }),
  );
}

async function instances() {
  const { Reservations = [] } = await direct.send('DescribeInstances', {});
  return Reservations.flatMap(({ Instances = [] }) => Instances);
}

describe('a plan that was applied in part', () => {
  it('goes on with what is left, and does nothing twice', async () => {
    const parts = await launchOf(2);
    ec2.fate = (operation) => (operation === 'RunInstances' ? 'no-capacity' : 'arrives');
    const stopped = await apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
    expect(stopped).toMatchObject({ status: 'partly-applied', actions: ['go-on', 'undo'] });
    expect(states(stopped)).toEqual(['done', 'failed']);
    expect(await instances()).toEqual([]);

    ec2.fate = () => 'arrives';
    const ended = await resume(stopped, 'continue');
    expect(ended).toMatchObject({ status: 'applied', actions: ['undo'] });
    expect(states(ended)).toEqual(['done', 'done']);
    expect(await instances()).toHaveLength(2);
    expect(counted('ImportKeyPair')).toBe(1);
    const { rows } = (await caller.call('GET', `/api/audit?plan=${ended.id}`)).json<AuditPage>();
    expect(rows.map(({ action }) => action)).toContain('plan.continue');
  });

  it('goes on once, however often that is asked for', async () => {
    const draft = draftOf([createGroup('a'), allocateAddress, createGroup('b')]);
    ec2.fate = (operation) => (operation === 'AllocateAddress' ? 'no-capacity' : 'arrives');
    const stopped = await apply(bff, caller, await make(caller, draft));
    ec2.fate = () => 'arrives';
    const asked = Array.from({ length: 10 }, () => caller.call('POST', `/api/plans/${stopped.id}/continue`));
    const ended = endOf(bff, stopped.id);
    expect(
      new Set((await Promise.all(asked)).map(({ status }) => status)).difference(new Set([200, 409])).size,
    ).toBe(0);
    await ended.next();
    expect(counted('AllocateAddress')).toBe(2);
    expect((await direct.send('DescribeAddresses', {})).Addresses).toHaveLength(1);
  });

  it('compares first: what somebody has changed meanwhile is a conflict and not overwritten', async () => {
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before > 0 ? 'no-capacity' : 'arrives';
    const stopped = await apply(
      bff,
      caller,
      await make(caller, draftOf([createGroup('mine'), createGroup('taken')])),
    );
    await direct.send('CreateSecurityGroup', { GroupName: 'taken', Description: 'a colleague was faster' });
    ec2.fate = () => 'arrives';
    const ended = await resume(stopped, 'continue');
    expect(states(ended)).toEqual(['done', 'conflict']);
    expect(ended).toMatchObject({
      status: 'conflict',
      steps: [{}, { found: ['taken'], unmet: { equals: [] } }],
    });
  });

  it('can be rolled back instead, and then does not go on any more', async () => {
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before > 0 ? 'no-capacity' : 'arrives';
    const stopped = await apply(
      bff,
      caller,
      await make(caller, draftOf([createGroup('half'), createGroup('rest')])),
    );
    const undo = (await caller.call('POST', `/api/plans/${stopped.id}/undo`)).json<Plan>();
    expect(undo.reason).toBe('');
    expect((await apply(bff, caller, undo)).status).toBe('applied');
    expect((await caller.call('POST', `/api/plans/${stopped.id}/continue`)).status).toBe(409);
    const { SecurityGroups = [] } = await direct.send('DescribeSecurityGroups', {});
    expect(SecurityGroups.map(({ GroupName }) => GroupName)).toEqual(['default']);
  });

  it('does not go on days later', async () => {
    ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'no-capacity' : 'arrives');
    const stopped = await apply(bff, caller, await make(caller, draftOf([createGroup('old')])));
    expect(stopped.actions).toEqual(['go-on']);
    await time.pause(25 * 60 * 60_000);
    const later = await bff.signedIn();
    expect((await later.call('GET', `/api/plans/${stopped.id}`)).json<Plan>().actions).toEqual([]);
    expect((await later.call('POST', `/api/plans/${stopped.id}/continue`)).status).toBe(409);
  });
});

describe('a plan with an unknown step', () => {
  /** Every reply of CreateSecurityGroup and every read of groups is lost, so nobody can tell. */
  async function unknownGroup(): Promise<Plan> {
    ec2.fate = (operation) =>
      operation === 'CreateSecurityGroup'
        ? 'reply-lost'
        : isSecurityGroupRead(operation)
          ? 'garbled'
          : 'arrives';
    const steps = [createGroup('fog'), openPort('fog', 443)].map(({ expects: _, ...step }) => step);
    const plan = await apply(bff, caller, await make(caller, draftOf(steps)));
    expect(plan).toMatchObject({ status: 'unknown', actions: ['check-again', 'go-on'] });
    expect(states(plan)).toEqual(['unknown', 'skipped']);
    ec2.fate = () => 'arrives';
    return plan;
  }
  const isSecurityGroupRead = (operation: string) => operation.startsWith('DescribeSecurityGroup');

  it('is checked again: what has happened is told, and nothing is sent', async () => {
    const plan = await unknownGroup();
    const sent = counted('CreateSecurityGroup');
    const ended = await resume(plan, 'check');
    expect(states(ended)).toEqual(['done', 'skipped']);
    expect(ended).toMatchObject({ status: 'partly-applied', actions: ['go-on', 'undo'] });
    expect(ended.steps[0]?.output).toMatchObject({ GroupId: expect.stringMatching(/^sg-/) });
    expect(counted('CreateSecurityGroup')).toBe(sent);
    expect(counted('AuthorizeSecurityGroupIngress')).toBe(0);
  });

  it('goes on: what has happened is found, and the rest is done', async () => {
    const ended = await resume(await unknownGroup(), 'continue');
    expect(states(ended)).toEqual(['done', 'done']);
    const { SecurityGroups } = await direct.send('DescribeSecurityGroups', {
      Filters: [{ Name: 'group-name', Values: ['fog'] }],
    });
    expect(SecurityGroups).toHaveLength(1);
    expect(SecurityGroups?.[0]?.IpPermissions).toHaveLength(1);
  });

  it('that was never done is told so', async () => {
    ec2.fate = (operation) => (/^(Create|Describe)SecurityGroup/.test(operation) ? 'lost-before' : 'arrives');
    const { expects: _, ...step } = createGroup('never');
    const plan = await apply(bff, caller, await make(caller, draftOf([step])));
    expect(states(plan)).toEqual(['unknown']);
    ec2.fate = () => 'arrives';
    const ended = await resume(plan, 'check');
    expect(ended).toMatchObject({ status: 'failed', actions: ['go-on'] });
    expect(ended.steps[0]?.problem).toMatchObject({ type: 'did-not-happen' });
  });

  it('launches exactly as many although every reply is lost: EC2 is asked by the token', async () => {
    ec2.fate = (operation) => (operation === 'RunInstances' ? 'reply-lost' : 'arrives');
    const parts = await launchOf(3);
    const plan = await apply(bff, caller, await make(caller, draftOf(parts.steps, parts)));
    expect(plan.status).toBe('applied');
    expect(await instances()).toHaveLength(3);
    expect(plan.steps.at(-1)?.output).toMatchObject({ Instances: [{}, {}, {}] });
  });
});

describe('a plan whose credentials expire', () => {
  it('pauses, and goes on with new ones', async () => {
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before > 0 ? 'expired' : 'arrives';
    const draft = draftOf([createGroup('first'), createGroup('second'), createGroup('third')]);
    const paused = await apply(bff, caller, await make(caller, draft));
    expect(paused).toMatchObject({
      status: 'paused',
      actions: ['go-on', 'cancel', 'undo'],
      paused: { type: 'ec2-bad-credentials', ec2Code: 'RequestExpired' },
    });
    expect(states(paused)).toEqual(['done', 'pending', 'pending']);

    ec2.fate = () => 'arrives';
    const ended = await resume(paused, 'continue');
    expect(ended).toMatchObject({ status: 'applied' });
    expect(ended.paused).toBeUndefined();
    expect(counted('CreateSecurityGroup')).toBe(4);
  });

  it('goes on by itself once the connection has new credentials', async () => {
    ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'expired' : 'arrives');
    const paused = await apply(bff, caller, await make(caller, draftOf([createGroup('renewed')])));
    expect(paused.status).toBe('paused');
    ec2.fate = () => 'arrives';
    const ended = endOf(bff, paused.id);
    const renamed = await caller.call('PATCH', `/api/connections/${paused.connection}`, {
      body: { name: 'renewed' },
    });
    expect(renamed.status).toBe(200);
    await ended.next();
    expect((await caller.call('GET', `/api/plans/${paused.id}`)).json<Plan>().status).toBe('applied');
  });

  it('pauses among independent steps, each of which happens once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before >= 3 ? 'expired' : 'arrives';
    const plan = await make(caller, draftOf(names.map(createGroup), { mode: 'independent' }));
    const paused = await apply(bff, caller, plan);
    expect(paused.status).toBe('paused');
    expect(states(paused).filter((state) => state === 'done')).toHaveLength(3);
    ec2.fate = () => 'arrives';
    const ended = await resume(paused, 'continue');
    expect(states(ended)).toEqual(names.map(() => 'done'));
    const { SecurityGroups = [] } = await direct.send('DescribeSecurityGroups', {});
    expect(SecurityGroups).toHaveLength(names.length + 1);
  });

  it('can be cancelled while it is paused', async () => {
    ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'expired' : 'arrives');
    const paused = await apply(bff, caller, await make(caller, draftOf([createGroup('given-up')])));
    const cancelled = (await caller.call('POST', `/api/plans/${paused.id}/cancel`)).json<Plan>();
    expect(cancelled).toMatchObject({ status: 'cancelled', steps: [{ state: 'skipped' }] });
  });
});
