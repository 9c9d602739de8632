import { z } from 'zod';
import { StoredSummary } from './plan-list.ts';
import { listOf } from './query-list.ts';

/** How an audited action ended. */
export const AuditOutcome = z.enum(['done', 'refused', 'failed', 'unknown']);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** One line of the audit log. Each row carries the hash of the one before it. */
export const AuditRow = z.object({
  seq: z.number(),
  at: z.string(),
  who: z.string(),
  /** `sign-in`, `connection.create`, `plan.apply`, `step.RunInstances`, … */
  action: z.string(),
  target: z.string(),
  connection: z.string().nullable(),
  region: z.string().nullable(),
  plan: z.string().nullable(),
  /** What that plan is about, so that a list can name it. Null where there is none, or it can't be read. */
  summary: StoredSummary.nullable(),
  /** An `AuditOutcome`; a row that somebody has tampered with may hold anything, and is shown all the same. */
  outcome: z.string(),
  requestId: z.string().nullable(),
  reason: z.string(),
  /** Empty where the stored text is not JSON. */
  detail: z.record(z.string(), z.json()),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

const Time = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'expected a date (2026-12-01) or a time (2026-12-01T09:00:00Z)',
});

/** What rows of the audit log to list, newest first. Conditions are ANDed. */
export const AuditQuery = z.strictObject({
  /**
   * Words, all of which must be found in the row's person, action, target, reason, plan id, request id or details.
   * Upper and lower case are the same.
   */
  q: z.string().max(200).optional(),
  plan: z.string().max(200).optional(),
  target: z.string().max(300).optional(),
  who: z.string().max(200).optional(),
  /** Actions, separated by commas; `step` stands for every `step.…`. */
  action: listOf(z.string().regex(/^[A-Za-z][\w.-]{0,99}$/)).optional(),
  /** Outcomes, separated by commas. */
  outcome: listOf(AuditOutcome).optional(),
  /** From this time on. A date is its midnight in UTC. */
  from: Time.optional(),
  /** Before this time. */
  to: Time.optional(),
  /** `next` of the page before: rows older than this one. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = z.object({
  rows: z.array(AuditRow),
  /** The `before` of the next page; null on the last one. */
  next: z.number().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;
