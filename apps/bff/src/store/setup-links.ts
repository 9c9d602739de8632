import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** The single-use link that makes the first administrator. */
export interface SetupLinkTable {
  /** Puts a link in the place of any there was. */
  replace(tokenHash: string, expiresAt: Date): Promise<void>;
  /** Uses the link up. False when it is not the link, or no longer. */
  take(tokenHash: string, now: Date): Promise<boolean>;
}

export function setupLinkTable(db: Kysely<Database>): SetupLinkTable {
  return {
    async replace(tokenHash, expiresAt) {
      await db.deleteFrom('setup_links').execute();
      await db
        .insertInto('setup_links')
        .values({ token_hash: tokenHash, expires_at: expiresAt.toISOString() })
        .execute();
    },
    async take(tokenHash, now) {
      const { numDeletedRows } = await db
        .deleteFrom('setup_links')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now.toISOString())
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
