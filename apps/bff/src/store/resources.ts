import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A step that changes resources. */
export interface Holder {
  readonly planId: string;
  readonly position: number;
}

/** The last change of a resource that this Muster made. */
export interface ResourceChange {
  /** The plan. */
  readonly by: string;
  readonly at: Date;
  /** Digests of the checks that hold only after the change. */
  readonly checks: readonly string[];
}

/**
 * The resources that steps are changing. A scope is an account and a region; a resource is an id, or the name that a
 * new resource is to have.
 */
export interface ResourceTable {
  /**
   * Locks all of the resources for one step, or none. Call it in a transaction.
   *
   * @returns the plan that holds one of them; nothing once all are locked
   */
  lock(scope: string, resources: readonly string[], holder: Holder): Promise<string | undefined>;
  /** Lets go what a step holds, or every step of a plan. */
  unlock(planId: string, position?: number): Promise<void>;
  /** Writes down that a plan has changed the resources. */
  changed(scope: string, resources: readonly string[], change: ResourceChange): Promise<void>;
  /** The last change of each of the resources that has one. */
  changes(scope: string, resources: readonly string[]): Promise<ResourceChange[]>;
  /** When anything in the scope was last changed. */
  lastChange(scope: string): Promise<Date | undefined>;
  /** Forgets what was last changed before a time. */
  prune(before: Date): Promise<void>;
}

export function resourceTable(db: Kysely<Database>): ResourceTable {
  const rows = (scope: string, resources: readonly string[]) =>
    db
      .selectFrom('resources')
      .selectAll('resources')
      .where('scope', '=', scope)
      .where('resource', 'in', resources);

  return {
    async lock(scope, resources, { planId, position }) {
      if (resources.length === 0) return undefined;
      const held = await rows(scope, resources)
        // A lock whose plan is over, however it ended, holds nothing.
        .innerJoin('plans', 'plans.id', 'resources.plan_id')
        .where('plans.status', '=', 'applying')
        .where(({ eb, or }) =>
          or([eb('resources.plan_id', '!=', planId), eb('resources.position', '!=', position)]),
        )
        .executeTakeFirst();
      if (held) return held.plan_id ?? undefined;
      await db
        .insertInto('resources')
        .values(
          resources.map((resource) => ({
            scope,
            resource,
            plan_id: planId,
            position,
            changed_by: null,
            changed_at: null,
            changed_checks: null,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['scope', 'resource']).doUpdateSet({ plan_id: planId, position }),
        )
        .execute();
      return undefined;
    },
    async unlock(planId, position) {
      await db
        .updateTable('resources')
        .set({ plan_id: null, position: null })
        .where('plan_id', '=', planId)
        .$if(position !== undefined, (query) => query.where('position', '=', position ?? 0))
        .execute();
    },
    async changed(scope, resources, { by, at, checks }) {
      if (resources.length === 0) return;
      const change = {
        changed_by: by,
        changed_at: at.toISOString(),
        changed_checks: JSON.stringify(checks),
      };
      await db
        .insertInto('resources')
        .values(resources.map((resource) => ({ scope, resource, plan_id: null, position: null, ...change })))
        .onConflict((conflict) => conflict.columns(['scope', 'resource']).doUpdateSet(change))
        .execute();
    },
    async changes(scope, resources) {
      if (resources.length === 0) return [];
      const found = await rows(scope, resources).execute();
      return found.flatMap(({ changed_by, changed_at, changed_checks }) =>
        changed_by === null || changed_at === null
          ? []
          : [{ by: changed_by, at: new Date(changed_at), checks: JSON.parse(changed_checks ?? '[]') }],
      );
    },
    async lastChange(scope) {
      const row = await db
        .selectFrom('resources')
        .select(({ fn }) => fn.max('changed_at').as('at'))
        .where('scope', '=', scope)
        .executeTakeFirst();
      return row?.at ? new Date(row.at) : undefined;
    },
    async prune(before) {
      await db
        .deleteFrom('resources')
        .where('plan_id', 'is', null)
        .where('changed_at', '<', before.toISOString())
        .execute();
    },
  };
}
