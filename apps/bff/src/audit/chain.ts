import { createHash } from 'node:crypto';
import type { AuditTableRow } from '../store/schema.ts';

/** What the first row stands on. */
export const chainStart = { seq: 0, hash: '0'.repeat(64) } as const;

/** SHA-256 over the previous row's hash and everything in this one, in a fixed order. */
export function chainHash(previousHash: string, row: Omit<AuditTableRow, 'hash'>): string {
  const { seq, at, who, action, target, connection, region, plan, outcome, request_id, reason, detail } = row;
  const canonical = [
    seq,
    at,
    who,
    action,
    target,
    connection,
    region,
    plan,
    outcome,
    request_id,
    reason,
    detail,
  ];
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...canonical]))
    .digest('hex');
}
