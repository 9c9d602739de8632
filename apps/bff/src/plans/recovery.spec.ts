import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connection, startBff, type TestBff } from '../testing/bff.ts';
import { createGroup, draftOf, make, states } from '../testing/plans.ts';
import { callDigest } from './step-call.ts';
import { told } from './told.ts';

const start = Date.parse('2026-01-31T08:00:00Z');
let now: number;
let bff: TestBff;
beforeEach(async () => {
  now = start;
  bff = await startBff({ overrides: { clock: { now: () => new Date(now) } } });
});
afterEach(() => bff[Symbol.asyncDispose]());

/** A plan that an earlier process left: its first step may have been sent, its second was not. */
async function leftBehind(inputDigest?: string): Promise<string> {
  const { plans } = bff.ctx.store;
  const caller = await bff.signedIn();
  const first = createGroup('maybe');
  const plan = await make(caller, draftOf([first, createGroup('not-sent')]));
  await plans.move(plan.id, 'checked', 'applying', new Date(now));
  await plans.writeIntent(plan.id, 0, {
    clientToken: undefined,
    inputDigest: inputDigest ?? callDigest('CreateSecurityGroup', first.input),
    preImage: [],
    startedAt: new Date(now),
  });
  return plan.id;
}

async function recovered(id: string) {
  await bff.ctx.plans.recover();
  await bff.ctx.plans[Symbol.asyncDispose]();
  const plan = await bff.ctx.store.plans.byId(id);
  if (!plan) throw new Error('the plan is gone');
  return told(plan);
}

describe('a plan that was left under way', () => {
  it('goes on when it has not been long', async () => {
    const id = await leftBehind();
    now += 14 * 60_000;
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['done', 'done']);
    expect(plan.status).toBe('applied');
  });

  it('is only settled when it has: what was not sent is not sent unasked', async () => {
    const id = await leftBehind();
    now += 16 * 60_000;
    const plan = await recovered(id);
    expect(states(plan)).toEqual(['done', 'skipped']);
    expect(plan.status).toBe('partly-applied');
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
