import type { AuditPage, NewPlanDraft, Plan, ServerEvent } from '@muster/contract';
import { createEmulator, type Emulator } from '@muster/ec2-emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts, connection, startBff, type TestBff } from '../testing/bff.ts';
import type { Caller } from '../testing/caller.ts';
import {
  allocateAddress,
  apply,
  createGroup,
  draftOf,
  make,
  openPort,
  region,
  states,
} from '../testing/plans.ts';
import { type UnreliableEc2, unreliableEc2 } from '../testing/unreliable-ec2.ts';

let emulator: Emulator;
let ec2: UnreliableEc2;
let bff: TestBff;
let caller: Caller;
beforeEach(async () => {
  emulator = await createEmulator({ accounts });
  ec2 = await unreliableEc2(await emulator.listen());
  bff = await startBff({ ec2: ec2.url });
  caller = await bff.signedIn();
});
afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await ec2[Symbol.asyncDispose]();
  await emulator[Symbol.asyncDispose]();
});

const run = async (draft: NewPlanDraft) => apply(bff, caller, await make(caller, draft));

const counted = (operation: string) => ec2.calls.filter((call) => call === operation).length;

async function groups(name: string) {
  const client = await bff.ctx.ec2.clientFor(connection, region);
  const { SecurityGroups = [] } = await client.send('DescribeSecurityGroups', {
    Filters: [{ Name: 'group-name', Values: [name] }],
  });
  return SecurityGroups;
}

describe('a plan', () => {
  it('is carried out step by step, each using what the ones before it returned', async () => {
    const plan = await run(draftOf([createGroup('web'), openPort('web', 443)], { reason: 'a new site' }));
    expect(plan).toMatchObject({ status: 'applied', undoable: true, createdBy: 'founder' });
    expect(states(plan)).toEqual(['done', 'done']);

    const [group] = await groups('web');
    expect(plan.steps[0]?.output).toMatchObject({ GroupId: group?.GroupId });
    expect(group?.IpPermissions).toMatchObject([{ FromPort: 443, IpRanges: [{ CidrIp: '192.0.2.0/24' }] }]);

    const { rows } = (await caller.call('GET', `/api/audit?plan=${plan.id}`)).json<AuditPage>();
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`).reverse()).toEqual([
      'plan.create done',
      'plan.apply done',
      'step.CreateSecurityGroup done',
      'step.AuthorizeSecurityGroupIngress done',
      'plan.end done',
    ]);
    expect(rows.find(({ action }) => action === 'step.CreateSecurityGroup')).toMatchObject({
      who: 'founder',
      target: 'web',
      connection,
      region,
      reason: 'a new site',
      requestId: plan.steps[0]?.requestId,
    });
    expect(plan.steps[0]?.requestId).toMatch(/\w{8}-/);
  });

  it('is applied once, however often that is asked for', async () => {
    const plan = await make(caller, draftOf([createGroup('once')]));
    const path = `/api/plans/${plan.id}/apply`;
    const asked = Array.from({ length: 20 }, () => caller.call('POST', path, { body: {} }));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(await apply(bff, caller, plan).then(states)).toEqual(['done']);
    expect(counted('CreateSecurityGroup')).toBe(1);
  });

  it('that destroys something waits for the words', async () => {
    await run(draftOf([createGroup('doomed')]));
    const [group] = await groups('doomed');
    const GroupId = group?.GroupId ?? '';
    const remove = {
      id: 'delete',
      operation: 'DeleteSecurityGroup',
      input: { GroupId },
      target: GroupId,
      undo: { none: 'deleted-resources-are-gone' },
    } as const;
    const plan = await make(caller, draftOf([remove]));
    expect(plan.confirmation).toBe(GroupId);
    for (const body of [{}, { confirmation: '' }, { confirmation: 'sg-somethingelse' }]) {
      const reply = await caller.call('POST', `/api/plans/${plan.id}/apply`, { body });
      expect(reply.status).toBe(422);
      expect(reply.json()).toMatchObject({
        type: 'confirmation-needed',
        detail: `To apply it, type: ${GroupId}`,
      });
    }
    expect(counted('DeleteSecurityGroup')).toBe(0);
    expect((await apply(bff, caller, plan)).status).toBe('applied');
    expect(await groups('doomed')).toEqual([]);
  });

  it('stops where somebody else was faster, and shows what they left', async () => {
    const late = await make(caller, draftOf([createGroup('taken'), openPort('taken', 22)]));
    await run(draftOf([createGroup('taken')]));
    const plan = await apply(bff, caller, late);
    expect(plan.status).toBe('conflict');
    expect(states(plan)).toEqual(['conflict', 'skipped']);
    expect(plan.steps[0]).toMatchObject({ found: ['taken'], problem: { type: 'changed-meanwhile' } });
    expect(counted('CreateSecurityGroup')).toBe(1);
  });

  it('stops at the first step that EC2 refuses', async () => {
    const plan = await run(draftOf([createGroup('half'), openPort('half', 99_999), openPort('half', 443)]));
    expect(plan.status).toBe('partly-applied');
    expect(states(plan)).toEqual(['done', 'failed', 'skipped']);
    expect(plan.steps[1]?.problem).toMatchObject({ type: 'ec2-refused', ec2Code: expect.any(String) });
  });

  it('of independent steps has a result for each', async () => {
    await run(draftOf([createGroup('b')]));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const plan = await run(draftOf(names.map(createGroup), { mode: 'independent' }));
    expect(plan.status).toBe('partly-applied');
    expect(states(plan)).toEqual(names.map((name) => (name === 'b' ? 'conflict' : 'done')));
  });

  it('is called off before its next step', async () => {
    const plan = await make(caller, draftOf([createGroup('first'), createGroup('second')]));
    const cancelled = Promise.withResolvers<unknown>();
    ec2.fate = (operation) => {
      if (operation === 'CreateSecurityGroup') {
        cancelled.resolve(caller.call('POST', `/api/plans/${plan.id}/cancel`));
        return 'throttled';
      }
      return 'arrives';
    };
    const ending = apply(bff, caller, plan);
    await cancelled.promise;
    ec2.fate = () => 'arrives';
    const ended = await ending;
    expect(states(ended)).toEqual(['done', 'skipped']);
    expect(ended.status).toBe('cancelled');
  });

  it('that was called off can’t be applied', async () => {
    const plan = await make(caller, draftOf([createGroup('never')]));
    await caller.call('POST', `/api/plans/${plan.id}/cancel`);
    const reply = await caller.call('POST', `/api/plans/${plan.id}/apply`, { body: {} });
    expect(reply.json<Plan>()).toMatchObject({ status: 'cancelled', steps: [{ state: 'skipped' }] });
    expect(counted('CreateSecurityGroup')).toBe(0);
  });

  it('is undone by another plan, once', async () => {
    const plan = await run(draftOf([createGroup('undone'), openPort('undone', 443)]));
    const undo = (await caller.call('POST', `/api/plans/${plan.id}/undo`)).json<Plan>();
    expect(undo).toMatchObject({ status: 'checked', undoOf: plan.id, summary: { kind: 'undo' } });
    expect(undo.steps.map(({ operation }) => operation)).toEqual([
      'RevokeSecurityGroupIngress',
      'DeleteSecurityGroup',
    ]);
    expect((await apply(bff, caller, undo)).status).toBe('applied');
    expect(await groups('undone')).toEqual([]);

    const former = (await caller.call('GET', `/api/plans/${plan.id}`)).json<Plan>();
    expect(former).toMatchObject({ undoable: false, undoneBy: undo.id });
    expect((await caller.call('POST', `/api/plans/${plan.id}/undo`)).status).toBe(409);
  });

  it('tells watchers how it goes, and which lists it made stale', async () => {
    const events: ServerEvent[] = [];
    bff.ctx.events.subscribe((event) => events.push(event));
    const plan = await run(draftOf([createGroup('watched')]));
    expect(JSON.parse(JSON.stringify(events.at(-1)))).toEqual({ type: 'plan', plan });
    expect(events).toContainEqual({ type: 'inventory', connection, region, kinds: ['security-groups'] });
  });
});

describe('when the network fails', () => {
  it('waits and goes on after being asked for fewer calls', async () => {
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before < 3 ? 'throttled' : 'arrives';
    expect((await run(draftOf([createGroup('patient')]))).status).toBe('applied');
    expect(counted('CreateSecurityGroup')).toBe(4);
  });

  it('gives up being asked for fewer calls, having done nothing', async () => {
    ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? 'throttled' : 'arrives');
    const plan = await run(draftOf([createGroup('impatient')]));
    expect(plan.status).toBe('failed');
    expect(plan.steps[0]?.problem).toMatchObject({ ec2Code: 'RequestLimitExceeded' });
  });

  it.each(['reply-lost', 'garbled'] as const)(
    'finds what was made although the reply was %s',
    async (fate) => {
      ec2.fate = (operation) => (operation === 'CreateSecurityGroup' ? fate : 'arrives');
      const plan = await run(draftOf([createGroup('found'), openPort('found', 443)]));
      expect(plan.status).toBe('applied');
      expect(counted('CreateSecurityGroup')).toBe(1);
      expect((await groups('found'))[0]?.IpPermissions).toHaveLength(1);
    },
  );

  it('sends again what certainly never arrived', async () => {
    ec2.fate = (operation, before) =>
      operation === 'CreateSecurityGroup' && before === 0 ? 'lost-before' : 'arrives';
    expect((await run(draftOf([createGroup('resent')]))).status).toBe('applied');
    expect(counted('CreateSecurityGroup')).toBe(2);
    expect(await groups('resent')).toHaveLength(1);
  });

  it('says that it does not know, where there is no way to know, and does not try its luck', async () => {
    ec2.fate = (operation) => (operation === 'AllocateAddress' ? 'reply-lost' : 'arrives');
    const plan = await run(draftOf([createGroup('fog'), allocateAddress, openPort('fog', 80)]));
    expect(plan.status).toBe('unknown');
    expect(states(plan)).toEqual(['done', 'unknown', 'skipped']);
    expect(plan.steps[1]?.problem).toMatchObject({ type: 'ec2-outcome-unknown' });
    expect(counted('AllocateAddress')).toBe(1);
  });

  it.each(['reply-lost', 'garbled', 'lost-before'] as const)(
    'opens a port once although the first answer is %s',
    async (fate) => {
      ec2.fate = (operation, before) =>
        operation === 'AuthorizeSecurityGroupIngress' && before === 0 ? fate : 'arrives';
      const plan = await run(draftOf([createGroup('port'), openPort('port', 443), openPort('port', 80)]));
      expect(plan.status).toBe('applied');
      expect((await groups('port'))[0]?.IpPermissions).toHaveLength(2);
    },
  );
});

describe('the journal', () => {
  it('lets no change through that it can’t write down, and goes on by itself once it can', async () => {
    const plan = await make(caller, draftOf([createGroup('unwritten')]));
    const { store, readiness } = bff.ctx;
    const { transaction } = store;
    const { promise: refused, resolve } = Promise.withResolvers<void>();
    // The claim is written down, what comes after it is not.
    let written = 0;
    Object.assign(store, {
      transaction: async (work: Parameters<typeof transaction>[0]) => {
        if (written++ < 2) return transaction(work);
        if (written > 4) resolve();
        throw new Error('disk full');
      },
    });
    const ended = apply(bff, caller, plan);
    await refused;
    expect(counted('CreateSecurityGroup')).toBe(0);
    expect(await readiness.problems()).toEqual([expect.stringContaining('database')]);
    expect(bff.log.join('')).toContain('plan-run-failed');
    expect(bff.log.join('')).not.toContain('disk full');

    Object.assign(store, { transaction });
    expect((await ended).status).toBe('applied');
    expect(counted('CreateSecurityGroup')).toBe(1);
    expect(await readiness.problems()).toEqual([]);
  });
});
