import type { Account } from '../core/accounts.ts';
import type { Call } from '../core/call.ts';

/** What a seed has to work with. */
export interface Seeding {
  readonly accounts: readonly Account[];
  /** A request of an account's in a region, as if it had just come in. */
  callOf(account: Account, regionName: string): Call;
}

/** Fills accounts that have nothing yet but their default VPCs. */
export type Seed = (seeding: Seeding) => Promise<void>;
