import type { PlanQuery } from '@muster/contract';
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { likeText, searchWords } from './like.ts';
import { type StoredPlan, toPlan } from './plan-rows.ts';
import type { Database, PlanRow, PlanStepRow } from './schema.ts';

/** A stored plan that can't be read: its JSON is damaged, or another version wrote it. */
export type UnreadablePlan = Pick<StoredPlan, 'id' | 'connection' | 'region' | 'createdBy' | 'createdAt'> & {
  readonly unreadable: true;
};

export interface PlanSearch {
  /** Up to `limit` plans that meet every condition, newest first, without what their steps put out and found. */
  find(query: PlanQuery): Promise<(StoredPlan | UnreadablePlan)[]>;
  /** Everyone who has an account or has ever made a plan. */
  people(): Promise<string[]>;
}

type Joined = Database & { plan_search: Nullable<Database['plan_search']> };
type Nullable<T> = { [K in keyof T]: T[K] | null };
type Builder = ExpressionBuilder<Joined, 'plans' | 'plan_search'>;

/** An id that EC2 has given: `i-0123456789abcdef0`. */
const resourceId = /^[a-z]+-[0-9a-f]{8,17}$/;

export function planSearch(db: Kysely<Database>): PlanSearch {
  return {
    async find(query) {
      const rows = await db
        .selectFrom('plans')
        .leftJoin('plan_search', 'plan_search.plan_id', 'plans.id')
        .selectAll('plans')
        .where((row) => row.and(conditions(row, query)))
        .orderBy('plans.created_at', 'desc')
        .orderBy('plans.id', 'desc')
        .limit(query.limit)
        .execute();
      const steps = await stepsOf(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => read(row, steps.get(row.id) ?? []));
    },
    async people() {
      const rows = await db
        .selectFrom('users')
        .select('name')
        .union(db.selectFrom('plans').select('created_by as name'))
        .orderBy('name')
        .execute();
      return rows.map(({ name }) => name);
    },
  };
}

function conditions(row: Builder, query: PlanQuery): Expression<SqlBool>[] {
  const { before, who, status, kind, connection, region } = query;
  return [
    ...(before ? [olderThan(row, before)] : []),
    ...(who ? [row.or([row('plans.created_by', '=', who), row('plans.applied_by', '=', who)])] : []),
    ...(status ? [row('plans.status', 'in', status)] : []),
    ...(kind ? [row('plan_search.kind', 'in', kind)] : []),
    ...(connection ? [contains('plan_search.places', `|${connection}/`)] : []),
    ...(region ? [contains('plan_search.places', `/${region}|`)] : []),
    ...searchWords(query.q).map((word) => hasWord(row, word)),
  ];
}

/** A cursor is the time and id of the last plan of the page before: no plan moves past it. */
function olderThan(row: Builder, before: string): Expression<SqlBool> {
  const [createdAt = '', id = ''] = before.split(/_(.*)/);
  return row.or([
    row('plans.created_at', '<', createdAt),
    row.and([row('plans.created_at', '=', createdAt), row('plans.id', '<', id)]),
  ]);
}

function hasWord(row: Builder, word: string): Expression<SqlBool> {
  // A number is a whole word, or every port would be found in some id.
  const inWords = /^\d+$/.test(word) ? `\n${word}\n` : word;
  return row.or([
    contains('plan_search.words', inWords),
    contains('lower(plans.reason)', word),
    contains('lower(plans.applied_by)', word),
    // What a plan has made got its id after the plan's words were written down.
    ...(resourceId.test(word)
      ? [
          row(
            'plans.id',
            'in',
            row.selectFrom('plan_steps').select('plan_id').where(contains('plan_steps.output', word)),
          ),
        ]
      : []),
  ]);
}

/** LIKE is a substring search that SQLite and PostgreSQL spell alike; both sides are lower case here. */
function contains(column: string, text: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.raw(column)} like ${`%${likeText(text)}%`} escape '\\'`;
}

/** The steps as far as lists need them: what EC2 answered is the bulk of them, and is not even parsed. */
async function stepsOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, PlanStepRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('plan_steps')
    .selectAll()
    .where('plan_id', 'in', ids)
    .orderBy('position')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, output: null, found: null, pre_image: null })),
    (row) => row.plan_id,
  );
}

function read(row: PlanRow, steps: readonly PlanStepRow[]): StoredPlan | UnreadablePlan {
  try {
    return toPlan(row, steps);
  } catch {
    const { id, connection, region, created_by: createdBy, created_at: createdAt } = row;
    return { unreadable: true, id, connection, region, createdBy, createdAt };
  }
}
