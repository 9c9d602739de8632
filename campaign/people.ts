import { startBff, type TestBff } from '@muster/bff/testing/bff';
import type { Caller } from '@muster/bff/testing/caller';
import { hurriedClock } from '@muster/bff/testing/hurried-clock';
import { draftOf, make } from '@muster/bff/testing/plans';
import type { Plan } from '@muster/contract';
import type { PlanParts } from '@muster/plans';
import { type Cloud, startCloud } from './cloud.ts';

/** Muster in this process, two people who use it, and a cloud whose time passes as fast as somebody waits. */
export interface Office extends AsyncDisposable {
  readonly cloud: Cloud;
  readonly bff: TestBff;
  readonly people: readonly [Caller, Caller];
}

/** @param lagMs how far reads may lag behind changes */
export async function startOffice(lagMs: number): Promise<Office> {
  await using started = new AsyncDisposableStack();
  const time = hurriedClock();
  const clock = { now: () => time.clock.now().getTime() };
  const cloud = started.use(await startCloud({ lagMs, clock, wait: time.pause }));
  const bff = started.use(await startBff({ ec2: cloud.way.url, overrides: time }));
  const people = [await bff.signedIn(), await bff.signedIn('operator')] as const;
  const running = started.move();
  return { cloud, bff, people, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

export const planned = (caller: Caller, parts: PlanParts): Promise<Plan> =>
  make(caller, draftOf(parts.steps, parts));

/** How long a plan may take before it is stuck: far more than any wait of the runner's. */
const stuckMs = 120_000;

/** What `ending` ends with; nothing when it does not end. */
export async function unlessStuck<T>(ending: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, stuckMs, undefined);
  try {
    return await Promise.race([ending, promise]);
  } finally {
    clearTimeout(timer);
  }
}
