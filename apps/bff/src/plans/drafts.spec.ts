import { randomUUID } from 'node:crypto';
import type { NewPlanDraft, Plan, PlanPage, PlanStep } from '@muster/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import { createGroup, draftOf, make, openPort } from '../testing/plans.ts';

let bff: TestBff;
let caller: Caller;
beforeAll(async () => {
  bff = await startBff();
  caller = await bff.signedIn();
});
afterAll(() => bff[Symbol.asyncDispose]());

const group = createGroup('web');
const rules = openPort('web', 443);
const check = { operation: 'DescribeVpcs', input: {}, pick: 'Vpcs[].VpcId', equals: [] };

describe('a draft is refused', () => {
  it.each<[string, PlanStep[], string, string]>([
    [
      'with an operation that EC2 lacks',
      [{ ...group, operation: 'MakeCoffee' }],
      'steps.0.operation',
      'EC2 has no such operation',
    ],
    [
      'with a read for a step',
      [{ ...group, operation: 'DescribeVpcs', input: {} }],
      'steps.0.operation',
      'a read is no step of a plan',
    ],
    [
      'with an operation that returns a secret',
      [{ ...group, operation: 'CreateKeyPair', input: { KeyName: 'k' } }],
      'steps.0.operation',
      'its reply holds a secret, which a plan would have to keep',
    ],
    ['with two steps of one id', [group, group], 'steps.1.id', 'another step has this id'],
    ['with a reference to a later step', [rules, group], 'steps.0.input', 'this is not an earlier step'],
    [
      'with a reference that is not JMESPath',
      [group, { ...rules, input: { GroupId: { $from: 'create-web', pick: 'a[' } } }],
      'steps.1.input',
      'this is not JMESPath',
    ],
    [
      'with a client token of its own',
      [{ ...group, operation: 'RunInstances', input: { MinCount: 1, MaxCount: 1, ClientToken: 'mine' } }],
      'steps.0.input.ClientToken',
      'Muster sets this itself',
    ],
    [
      'with a field that the operation lacks',
      [{ ...group, input: { ...group.input, Colour: 'red' } }],
      'steps.0.input.Colour',
      'is not a field that this operation takes',
    ],
    [
      'with a field of another type',
      [{ ...group, input: { GroupName: 7, Description: 'x' } }],
      'steps.0.input.GroupName',
      'must be a string',
    ],
    [
      'with a check that EC2 lacks',
      [{ ...group, expects: { ...check, operation: 'DescribeCoffee' } }],
      'steps.0.expects.operation',
      'a check is a read',
    ],
    [
      'with an undo that is impossible',
      [{ ...group, undo: { steps: [{ id: 'u', operation: 'UnmakeCoffee', input: {}, target: 'x' }] } }],
      'steps.0.undo.steps.0.operation',
      'EC2 has no such operation',
    ],
  ])('%s', async (_what, steps, path, message) => {
    const reply = await caller.call('POST', '/api/plans', { body: draftOf(steps) });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({
      type: 'invalid-plan',
      fields: expect.arrayContaining([expect.objectContaining({ path, message })]),
    });
  });

  it.each<[string, Partial<NewPlanDraft>, string, string]>([
    [
      'with a whole-plan check on a step that has not run',
      { expects: [{ ...check, input: { VpcIds: [{ $from: 'create-web', pick: 'VpcId' }] } }] },
      'expects.0.input',
      'this is not an earlier step',
    ],
    [
      'with a result that no step leaves behind',
      {
        result: {
          applied: [{ ...check, input: { VpcIds: [{ $from: 'nobody', pick: 'VpcId' }] } }],
          undone: [],
        },
      },
      'result.applied.0.input',
      'this is not an earlier step',
    ],
    [
      'with a result that is not read with JMESPath',
      { result: { applied: [], undone: [{ ...check, pick: 'a[' }] } },
      'result.undone.0.pick',
      'this is not JMESPath',
    ],
    [
      'with a step that waits for something that is no read of EC2',
      { steps: [{ ...group, waits: { ...check, operation: 'DescribeCoffee' } }] },
      'steps.0.waits.operation',
      'a check is a read',
    ],
  ])('%s', async (_what, more, path, message) => {
    const reply = await caller.call('POST', '/api/plans', { body: draftOf([group], more) });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ fields: [{ path, message }] });
  });

  it('with a step in a place that is not there', async () => {
    const place = { connection: 'nowhere', region: 'us-east-1' };
    const reply = await caller.call('POST', '/api/plans', { body: draftOf([{ ...group, place }]) });
    expect(reply.status).toBe(404);
  });

  it('with a reference between independent steps', async () => {
    const reply = await caller.call('POST', '/api/plans', {
      body: draftOf([group, rules], { mode: 'independent' }),
    });
    expect(reply.json()).toMatchObject({ type: 'invalid-plan', fields: [{ path: 'steps.1.input' }] });
  });

  it('for a connection that is not there', async () => {
    const reply = await caller.call('POST', '/api/plans', {
      body: draftOf([group], { connection: 'nowhere' }),
    });
    expect(reply.status).toBe(404);
  });

  it('without an undo or a reason that there is none', async () => {
    const { undo: _, ...lacking } = group;
    const reply = await caller.call('POST', '/api/plans', { body: { ...draftOf([]), steps: [lacking] } });
    expect(reply.json()).toMatchObject({ type: 'invalid-field', fields: [{ path: 'steps.0.undo' }] });
  });
});

describe('a key', () => {
  it('always names the same plan', async () => {
    const draft = draftOf([group]);
    const sent = await Promise.all(Array.from({ length: 10 }, () => make(caller, draft)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('does not name a second draft', async () => {
    const key = randomUUID();
    await make(caller, draftOf([group], { key }));
    const reply = await caller.call('POST', '/api/plans', { body: draftOf([createGroup('other')], { key }) });
    expect(reply.status).toBe(409);
    expect(reply.json()).toMatchObject({ type: 'key-reused' });
  });
});

describe('a checked plan', () => {
  it('carries the warnings of its steps', async () => {
    const open: PlanStep = {
      ...rules,
      undo: { none: 'nothing-to-restore' },
      input: {
        GroupId: 'sg-1',
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    };
    const plan = await make(caller, draftOf([open]));
    expect(plan.warnings.map(({ step }) => step)).toContain(open.id);
    expect(plan).toMatchObject({ status: 'checked', undoable: false });
  });

  it('is listed, newest first', async () => {
    await make(caller, draftOf([createGroup('older')]));
    await make(caller, draftOf([createGroup('newer')]));
    const { plans } = (await caller.call('GET', '/api/plans?limit=3')).json<PlanPage>();
    const times = plans.map(({ createdAt }) => createdAt);
    expect(times).toHaveLength(3);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

it('a viewer makes, rehearses, applies, calls off and undoes nothing', async () => {
  const plan = await make(caller, draftOf([createGroup('not-theirs')]));
  const viewer = await bff.signedIn('viewer');
  expect((await viewer.call('GET', `/api/plans/${plan.id}`)).status).toBe(200);
  const draft = draftOf([createGroup('theirs')]);
  expect((await viewer.call('POST', '/api/plans', { body: draft })).status).toBe(403);
  for (const action of ['preflight', 'apply', 'cancel', 'undo']) {
    expect((await viewer.call('POST', `/api/plans/${plan.id}/${action}`, { body: {} })).status).toBe(403);
  }
  expect((await viewer.call('GET', '/api/audit/verify')).status).toBe(403);
  expect((await caller.call('GET', `/api/plans/${plan.id}`)).json()).toMatchObject({ status: 'checked' });
});

describe('a preflight', () => {
  const outcomes = async (plan: Plan) =>
    (await caller.call('POST', `/api/plans/${plan.id}/preflight`))
      .json<Plan>()
      .preflight?.map(({ outcome }) => outcome);

  it('asks EC2 about each step and does none of them', async () => {
    const bad = { ...createGroup('bad'), input: { GroupName: 'bad', Description: '' } };
    const plan = await make(caller, draftOf([createGroup('asked'), openPort('asked', 443), bad]));
    expect((await outcomes(plan))?.slice(0, 2)).toEqual(['allowed', 'allowed']);
    const client = await bff.ctx.ec2.clientFor(connection, 'us-east-1');
    const { SecurityGroups = [] } = await client.send('DescribeSecurityGroups', {});
    expect(SecurityGroups.map(({ GroupName }) => GroupName)).toEqual(['default']);
  });

  it('asks no endpoint that may not know a dry run from a real one', async () => {
    const { id } = (
      await caller.call('POST', '/api/connections', {
        body: {
          name: 'Another cloud',
          endpoint: bff.ctx.embedded?.endpoint,
          allowPrivateNetwork: true,
          credentials: { from: 'keys', accessKeyId: 'AKIAOWN', secretAccessKey: 'own-secret' },
        },
      })
    ).json<{ id: string }>();
    const plan = await make(caller, draftOf([createGroup('elsewhere')], { connection: id }));
    expect(await outcomes(plan)).toEqual(['unsupported']);
  });
});
