import type { Waiting } from '@muster/contract';
import type { SdkTransport } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import { DatabaseUnavailable, type Tables } from '../store/index.ts';
import type { Claim } from '../store/plan-jobs.ts';
import type { StoredPlan, StoredStep } from '../store/plans.ts';

/** What the parts of one application of a plan share. */
export interface Run {
  readonly ctx: RunnerContext;
  readonly plan: StoredPlan;
  readonly claim: Claim;
  /** Where each step is sent. */
  readonly placeOf: (step: Pick<StoredStep, 'place'>) => StepPlace;
  /** What the steps that are done returned, by step id. */
  readonly outputs: Map<string, unknown>;
  /** Names and ids of what the steps that are done have made. */
  readonly made: Set<string>;
  /** When the last step that made something was done, in milliseconds. */
  readonly madeAt: { last: number };
  /** Tells the browsers that the plan has moved. */
  readonly moved: () => void;
}

/** A connection and region, as the runner uses them. */
export interface StepPlace {
  readonly transport: SdkTransport;
  readonly connection: string;
  readonly region: string;
  /** The account and region within which resources are locked. */
  readonly scope: string;
}

export type RunnerContext = Pick<
  Context,
  | 'store'
  | 'clock'
  | 'random'
  | 'logger'
  | 'events'
  | 'ec2'
  | 'lifecycle'
  | 'pause'
  | 'exclusive'
  | 'readLagMs'
  | 'readiness'
>;

/** This process is going down; the plan stays as it is in the journal and the next start goes on with it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Somebody has cancelled the plan while a step waited to be sent. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/** How long a worker has a plan unless it renews its claim. */
export const leaseMs = 15_000;

/** The longest pause between two attempts to write to a database that can't be written. */
const longestWritePauseMs = 2_000;

/**
 * Writes to the journal, in one transaction and only while this worker has the plan. What has happened in EC2 is known
 * here only, so a database that can't be written is waited for, for as long as this process goes on.
 *
 * @throws ClaimLost
 */
export async function write<T>(
  { ctx, claim }: Pick<Run, 'ctx' | 'claim'>,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  const { store, clock, readiness, lifecycle, logger, pause } = ctx;
  const part = `plan ${claim.planId}`;
  for (let tried = 0; ; tried++) {
    try {
      const result = await store.transaction(async (tables) => {
        await tables.jobs.renew(claim, new Date(clock.now().getTime() + leaseMs));
        return work(tables);
      });
      if (tried > 0) readiness.report(part, undefined);
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || lifecycle.stopping) {
        readiness.report(part, undefined);
        throw error;
      }
      if (tried === 0) logger.warn({ event: 'plan-not-written', plan: claim.planId, error });
      readiness.report(part, 'waits until the database can be written.');
      await pause(Math.min(longestWritePauseMs, 250 * 2 ** tried));
    }
  }
}

/** Waits before attempt number `tried + 1`: twice as long each time and never in step with others. */
export async function backOff({ ctx }: Run, tried: number, longestMs = 5_000): Promise<void> {
  const share = 0.5 + ctx.random(1).readUInt8() / 512;
  await ctx.pause(Math.min(longestMs, 200 * 2 ** tried) * share);
  if (ctx.lifecycle.stopping) throw new Interrupted();
}

/** How long a step that waits looks away at most. */
const longestLookAwayMs = 1_000;

/** Says why a step does not go on yet, and waits before it looks again. */
export interface Patience {
  /** @throws CalledOff when the plan is cancelled meanwhile and the step has not been sent */
  wait(reason: Waiting['reason'], plan?: string): Promise<void>;
}

/** The patience of one step that has something to wait for. */
export function patienceOf(run: Run, step: StoredStep): Patience {
  let said: string | undefined;
  let looked = 0;
  return {
    async wait(reason, plan) {
      const words = `${reason} ${plan}`;
      if (words !== said) {
        const waiting: Waiting = {
          reason,
          since: run.ctx.clock.now().toISOString(),
          ...(plan !== undefined && { plan }),
        };
        await write(run, ({ plans }) => plans.setWaiting(run.plan.id, step.position, waiting));
        run.moved();
        said = words;
      }
      await backOff(run, looked++, longestLookAwayMs);
      const sent = step.state === 'sending' || reason === 'outcome';
      if (!sent && (await run.ctx.store.plans.cancelRequested(run.plan.id))) throw new CalledOff();
    },
  };
}

/** Whether a value holds the name or id of something that a step of this plan has made. */
export function mentionsMade({ made }: Pick<Run, 'made'>, value: unknown): boolean {
  if (typeof value === 'string') return made.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => mentionsMade({ made }, member));
}
