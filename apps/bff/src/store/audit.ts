import { type AuditOutcome, type AuditQuery, AuditRow, StoredSummary } from '@muster/contract';
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { chainHash, chainStart } from '../audit/chain.ts';
import { likeText, searchWords } from './like.ts';
import type { AuditTableRow, Database } from './schema.ts';

/** What happened, before it takes its place in the chain. */
export type AuditEntry = Pick<AuditRow, 'who' | 'action' | 'target'> & {
  readonly outcome: AuditOutcome;
} & Partial<Pick<AuditRow, 'connection' | 'region' | 'plan' | 'requestId' | 'reason' | 'detail'>>;

export interface AuditTable {
  append(entry: AuditEntry, at: Date): Promise<void>;
  /** Up to `limit` rows that meet every condition, newest first. */
  list(query: AuditQuery): Promise<AuditRow[]>;
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
    async list(query) {
      const rows = await db
        .selectFrom('audit')
        .selectAll('audit')
        .select((row) =>
          row
            .selectFrom('plans')
            .select('plans.summary')
            .whereRef('plans.id', '=', 'audit.plan')
            .as('summary'),
        )
        .where((row) => row.and(conditions(row, query)))
        .orderBy('seq', 'desc')
        .limit(query.limit)
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

type Builder = ExpressionBuilder<Database, 'audit'>;

function conditions(row: Builder, query: AuditQuery): Expression<SqlBool>[] {
  const { plan, target, who, action, outcome, from, to, before } = query;
  return [
    ...(plan ? [row('plan', '=', plan)] : []),
    ...(target ? [row('target', '=', target)] : []),
    ...(who ? [row('who', '=', who)] : []),
    ...(action ? [row.or(action.map((one) => isAction(row, one)))] : []),
    ...(outcome ? [row('outcome', 'in', outcome)] : []),
    ...(from ? [row('at', '>=', new Date(from).toISOString())] : []),
    ...(to ? [row('at', '<', new Date(to).toISOString())] : []),
    ...(before ? [row('seq', '<', before)] : []),
    ...searchWords(query.q).map(hasWord),
  ];
}

/** `plan` stands for `plan.create`, `plan.apply` and so on. */
function isAction(row: Builder, action: string): Expression<SqlBool> {
  return row.or([
    row('action', '=', action),
    sql<SqlBool>`action like ${`${likeText(action)}.%`} escape '\\'`,
  ]);
}

const searched = sql.raw(
  "lower(who || ' ' || action || ' ' || target || ' ' || reason || ' ' || coalesce(plan, '') || ' ' || " +
    "coalesce(request_id, '') || ' ' || coalesce(region, '') || ' ' || detail)",
);

function hasWord(word: string): Expression<SqlBool> {
  return sql<SqlBool>`${searched} like ${`%${likeText(word)}%`} escape '\\'`;
}

type ListedRow = AuditTableRow & { readonly summary: string | null };

/** A row that somebody has damaged is still listed; that it was damaged is for the chain to say. */
function fromRow({ request_id, detail, summary, ...row }: ListedRow): AuditRow {
  return {
    ...row,
    requestId: request_id,
    detail: readJson(AuditRow.shape.detail, detail) ?? {},
    summary: readJson(StoredSummary, summary) ?? null,
  };
}

function readJson<S extends z.ZodType>(schema: S, text: string | null): z.infer<S> | undefined {
  try {
    return text === null ? undefined : schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
