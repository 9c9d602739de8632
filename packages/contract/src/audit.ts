import { z } from 'zod';

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
  outcome: z.enum(['done', 'refused', 'failed', 'unknown']),
  requestId: z.string().nullable(),
  reason: z.string(),
  detail: z.record(z.string(), z.json()),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditQuery = z.strictObject({
  plan: z.string().optional(),
  target: z.string().optional(),
  who: z.string().optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
