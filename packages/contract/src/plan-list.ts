import { z } from 'zod';
import { PlanAction, PlanStatus, StepState } from './plans.ts';
import { listOf } from './query-list.ts';

/** What is known of every stored plan, even of one that this version can't read. */
const rowCore = {
  id: z.string(),
  connection: z.string(),
  region: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
};

/** As in the plan; the kind may be one that only an older or newer version knows. */
export const StoredSummary = z.object({
  kind: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type StoredSummary = z.infer<typeof StoredSummary>;

/** A plan as a list shows it: without its steps, which may be thousands. */
export const ReadablePlanRow = z.object({
  ...rowCore,
  readable: z.literal(true),
  summary: StoredSummary,
  status: PlanStatus,
  reason: z.string(),
  appliedAt: z.string().optional(),
  endedAt: z.string().optional(),
  /** The operations of the steps, each once, in the order of the steps. */
  operations: z.array(z.string()),
  /** The first resources that the steps act on, by id, or by name where the step makes them; each once. */
  targets: z.array(z.string()),
  /** How many there are in all. */
  targetCount: z.number(),
  /** The regions that the steps are sent to. */
  regions: z.array(z.string()),
  /** How many steps are in each state; states that no step is in are left out. */
  steps: z.partialRecord(StepState, z.number()),
  undoable: z.boolean(),
  actions: z.array(PlanAction),
  undoOf: z.string().optional(),
  undoneBy: z.string().optional(),
});
export type ReadablePlanRow = z.infer<typeof ReadablePlanRow>;

/** One row of a list of plans. A stored plan that can't be read is listed too, and takes nothing else down. */
export const PlanRow = z.discriminatedUnion('readable', [
  ReadablePlanRow,
  z.object({ ...rowCore, readable: z.literal(false) }),
]);
export type PlanRow = z.infer<typeof PlanRow>;

/** What plans to list, newest first. Conditions are ANDed. */
export const PlanQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z_[\w-]{1,80}$/, 'expected the "next" of an earlier page')
    .optional(),
  /**
   * Words, all of which must be found in the plan's id, author, reason, targets or step inputs: `3306`,
   * `10.0.0.0/8`, `sg-0abc`. Upper and lower case are the same.
   */
  q: z.string().max(200).optional(),
  /** Who made or applied the plan. */
  who: z.string().max(200).optional(),
  /** Statuses, separated by commas. */
  status: listOf(PlanStatus).optional(),
  /** Kinds of the summary, separated by commas. */
  kind: listOf(z.string().regex(/^[a-z][a-z-]{0,59}$/)).optional(),
  /** Plans with at least one step there. */
  connection: z.string().max(80).optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/)
    .optional(),
});
export type PlanQuery = z.infer<typeof PlanQuery>;

export const PlanPage = z.object({
  plans: z.array(PlanRow),
  /** The `before` of the next page; null on the last one. */
  next: z.string().nullable(),
});
export type PlanPage = z.infer<typeof PlanPage>;
