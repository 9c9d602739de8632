import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** The right of one worker to run one plan. Every write of the runner's journal is conditional on it. */
export interface Claim {
  readonly planId: string;
  /** The worker: one a process. */
  readonly owner: string;
  /** How often the plan has been claimed. A worker with a smaller number has lost its claim. */
  readonly fence: number;
}

/** Another worker runs the plan now, so nothing may be written or sent any more by this one. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';

  constructor({ planId }: Claim) {
    super(`the claim on plan ${planId} was lost`);
  }
}

/** Which plans a worker may claim. */
export interface ClaimRequest {
  readonly owner: string;
  readonly now: Date;
  /** When the claim ends unless it is renewed. */
  readonly until: Date;
  /** Plans that this worker runs already, or leaves alone for a while. */
  readonly except: readonly string[];
  /**
   * Whether claims of other workers are taken over although they have not ended: only when it is certain that those
   * workers are gone, as when one process owns the database.
   */
  readonly takeOver: boolean;
}

export interface ClaimedPlan {
  readonly claim: Claim;
  /** Until when the worker before had the plan, or since when it waits for one. */
  readonly since: Date;
}

export interface PlanJobTable {
  /** The plans that are to be run or are being run, in the order in which they were applied. */
  applying(): Promise<string[]>;
  /** Claims the plan that has waited longest. Call it in a transaction. Nothing when no plan may be claimed. */
  claimNext(request: ClaimRequest): Promise<ClaimedPlan | undefined>;
  /** Extends a claim and, in a transaction, keeps other workers from taking it until the end. @throws ClaimLost */
  renew(claim: Claim, until: Date): Promise<void>;
  /** Gives a claim back, so that any worker may take the plan up. */
  release(claim: Claim): Promise<void>;
}

export function planJobTable(db: Kysely<Database>): PlanJobTable {
  const claimed = ({ planId, owner, fence }: Claim) =>
    db.updateTable('plans').where('id', '=', planId).where('owner', '=', owner).where('fence', '=', fence);

  return {
    async applying() {
      const rows = await db
        .selectFrom('plans')
        .select('id')
        .where('status', '=', 'applying')
        .orderBy('applied_at')
        .execute();
      return rows.map(({ id }) => id);
    },
    async claimNext({ owner, now, until, except, takeOver }) {
      const at = now.toISOString();
      // On PostgreSQL this needs `.forUpdate().skipLocked()`; on SQLite the transaction is immediate and alone.
      const row = await db
        .selectFrom('plans')
        .select(['id', 'fence', 'lease_until'])
        .where('status', '=', 'applying')
        .$if(except.length > 0, (query) => query.where('id', 'not in', except))
        .$if(!takeOver, (query) =>
          query.where(({ eb, or }) =>
            or([eb('owner', 'is', null), eb('owner', '=', owner), eb('lease_until', '<', at)]),
          ),
        )
        .orderBy('applied_at')
        .limit(1)
        .executeTakeFirst();
      if (!row) return undefined;
      const fence = row.fence + 1;
      await db
        .updateTable('plans')
        .set({ owner, fence, lease_until: until.toISOString() })
        .where('id', '=', row.id)
        .execute();
      return {
        claim: { planId: row.id, owner, fence },
        since: new Date(row.lease_until ?? at),
      };
    },
    async renew(claim, until) {
      const { numUpdatedRows } = await claimed(claim)
        .set({ lease_until: until.toISOString() })
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new ClaimLost(claim);
    },
    async release(claim) {
      await claimed(claim).set({ owner: null, lease_until: sql`lease_until` }).execute();
    },
  };
}
