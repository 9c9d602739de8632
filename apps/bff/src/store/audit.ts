import { AuditRow } from '@muster/contract';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { chainHash, chainStart } from '../audit/chain.ts';
import type { AuditTableRow, Database } from './schema.ts';

/** What happened, before it takes its place in the chain. */
export type AuditEntry = Pick<AuditRow, 'who' | 'action' | 'target' | 'outcome'> &
  Partial<Pick<AuditRow, 'connection' | 'region' | 'plan' | 'requestId' | 'reason' | 'detail'>>;

export interface AuditFilter {
  readonly plan?: string | undefined;
  readonly target?: string | undefined;
  readonly who?: string | undefined;
  /** Rows older than this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface AuditTable {
  append(entry: AuditEntry, at: Date): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<AuditRow[]>;
  /** Rows after `seq`, oldest first, as they are stored. */
  chainAfter(seq: number, limit: number): Promise<AuditTableRow[]>;
  head(): Promise<{ seq: number; hash: string }>;
}

export function auditTable(db: Kysely<Database>): AuditTable {
  const headRow = (within: Kysely<Database>) =>
    within.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst();

  const append = async (within: Kysely<Database>, entry: AuditEntry, at: Date) => {
    const found = await headRow(within);
    const head = found ?? chainStart;
    const unhashed = toRow(entry, head.seq + 1, at);
    const row = { ...unhashed, hash: chainHash(head.hash, unhashed) };
    await within.insertInto('audit').values(row).execute();
    const next = { seq: row.seq, hash: row.hash };
    if (found) await within.updateTable('audit_head').set(next).where('id', '=', 1).execute();
    else
      await within
        .insertInto('audit_head')
        .values({ id: 1, ...next })
        .execute();
  };

  return {
    append: (entry, at) =>
      db.isTransaction
        ? append(db, entry, at)
        : db.transaction().execute((transaction) => append(transaction, entry, at)),
    async list({ plan, target, who, before, limit }) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .$if(plan !== undefined, (query) => query.where('plan', '=', plan ?? ''))
        .$if(target !== undefined, (query) => query.where('target', '=', target ?? ''))
        .$if(who !== undefined, (query) => query.where('who', '=', who ?? ''))
        .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    chainAfter: (seq, limit) =>
      db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute(),
    head: async () => (await headRow(db)) ?? chainStart,
  };
}

function toRow(entry: AuditEntry, seq: number, at: Date): Omit<AuditTableRow, 'hash'> {
  return {
    seq,
    at: at.toISOString(),
    who: entry.who,
    action: entry.action,
    target: entry.target,
    connection: entry.connection ?? null,
    region: entry.region ?? null,
    plan: entry.plan ?? null,
    outcome: entry.outcome,
    request_id: entry.requestId ?? null,
    reason: entry.reason ?? '',
    detail: JSON.stringify(entry.detail ?? {}),
  };
}

function fromRow({ request_id, detail, ...row }: AuditTableRow): AuditRow {
  const told: z.input<typeof AuditRow> = {
    ...row,
    outcome: AuditRow.shape.outcome.parse(row.outcome),
    requestId: request_id,
    detail: JSON.parse(detail),
  };
  return told;
}
