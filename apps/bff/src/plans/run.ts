import type { SdkTransport } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import type { StoredPlan } from '../store/plans.ts';

/** What the parts of one application of a plan share. */
export interface Run {
  readonly ctx: RunnerContext;
  readonly plan: StoredPlan;
  readonly transport: SdkTransport;
  /** What the steps that are done returned, by step id. */
  readonly outputs: Map<string, unknown>;
  /** Tells the browsers that the plan has moved. */
  readonly moved: () => void;
}

export type RunnerContext = Pick<
  Context,
  'store' | 'clock' | 'random' | 'logger' | 'events' | 'ec2' | 'lifecycle' | 'pause'
>;

/** This process is going down; the plan stays as it is in the journal and the next start goes on with it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Waits before attempt number `tried + 1`: twice as long each time and never in step with others. */
export async function backOff({ ctx }: Run, tried: number): Promise<void> {
  const longestMs = Math.min(5_000, 200 * 2 ** tried);
  const share = 0.5 + ctx.random(1).readUInt8() / 512;
  await ctx.pause(longestMs * share);
  if (ctx.lifecycle.stopping) throw new Interrupted();
}
