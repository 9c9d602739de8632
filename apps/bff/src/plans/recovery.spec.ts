import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import { hurriedClock } from '../testing/hurried-clock.ts';
import { createGroup, draftOf, make, region, states } from '../testing/plans.ts';
import { publicPlan } from './public-plan.ts';
import { callDigest } from './step-call.ts';

const start = Date.parse('2026-01-31T08:00:00Z');
let now: number;
let bff: TestBff;
beforeEach(async () => {
  now = start;
  bff = await startBff({ overrides: hurriedClock(() => now) });
  // What these stories write down was left by a process that has gone.
  await bff.ctx.plans[Symbol.asyncDispose]();
});
afterEach(() => bff[Symbol.asyncDispose]());

/** A plan that an earlier process left: its first step may have been sent, its second was not. */
async function leftBehind(inputDigest?: string): Promise<string> {
  const { plans } = bff.ctx.store;
  const caller = await bff.signedIn();
  const first = createGroup('maybe');
  const plan = await make(caller, draftOf([first, createGroup('not-sent')]));
  await plans.begin(plan.id, 'checked', 'all', new Date(now));
  await plans.writeIntent(plan.id, 0, {
    clientToken: undefined,
    inputDigest: inputDigest ?? callDigest('CreateSecurityGroup', first.input),
    startedAt: new Date(now),
  });
  return plan.id;
}

async function recovered(id: string) {
  await bff.ctx.plans.recover();
  await bff.ctx.plans[Symbol.asyncDispose]();
  const plan = await bff.ctx.store.plans.byId(id);
  if (!plan) throw new Error('the plan is gone');
  return publicPlan(bff.ctx, plan);
}

describe('a plan that was left under way', () => {
  it('goes on when it has not been long', async () => {
    const id = await leftBehind();
    now += 14 * 60_000;
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['done', 'done']);
    expect(plan.status).toBe('applied');
  });

  it('is only looked up when it has: nothing is sent unasked', async () => {
    const id = await leftBehind();
    now += 16 * 60_000;
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['failed', 'skipped']);
    expect(plan).toMatchObject({ status: 'failed', steps: [{ problem: { type: 'did-not-happen' } }, {}] });
    expect(plan.actions).toContain('go-on');
  });

  it('is found to have happened although it has been long', async () => {
    const id = await leftBehind();
    const client = await bff.ctx.ec2.clientFor(connection, region);
    await client.send('CreateSecurityGroup', { GroupName: 'maybe', Description: 'made by a test: maybe' });
    now += 16 * 60_000;
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['done', 'skipped']);
    expect(plan).toMatchObject({ status: 'partly-applied', steps: [{ output: { GroupId: /^sg-/ } }, {}] });
  });

  it('does not go on behind a step that had failed', async () => {
    const { plans } = bff.ctx.store;
    const caller = await bff.signedIn();
    const { id } = await make(caller, draftOf([createGroup('refused'), createGroup('behind')]));
    await plans.begin(id, 'checked', 'all', new Date(now));
    // As earlier versions of Muster left it: the outcome of the step was written down, the end of the plan was not.
    await plans.settle(id, 0, { state: 'failed', endedAt: new Date(now) });
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['failed', 'skipped']);
    expect(plan.status).toBe('failed');
  });

  it('sends nothing that differs from what was written down', async () => {
    const plan = await recovered(await leftBehind('of something else'));
    expect(states(plan)).toEqual(['unknown', 'skipped']);
    expect(plan.status).toBe('unknown');
  });

  it('ends as unknown when its connection is gone', async () => {
    const id = await leftBehind();
    await bff.ctx.store.connections.remove(connection);
    bff.ctx.ec2.drop(connection);
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['unknown', 'skipped']);
    expect(plan.status).toBe('unknown');
  });
});
