import { Role } from '@muster/contract';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A signed-in session with the person behind it. */
export interface StoredSession {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

export interface SessionTable {
  add(session: { idHash: string; userId: string; seenAt: Date; expiresAt: Date }): Promise<void>;
  byHash(idHash: string): Promise<StoredSession | undefined>;
  touch(idHash: string, seenAt: Date): Promise<void>;
  remove(idHash: string): Promise<void>;
  /** Forgets the sessions that ended before `now` or were last seen before `idleSince`. */
  removeEnded(now: Date, idleSince: Date): Promise<void>;
}

export function sessionTable(db: Kysely<Database>): SessionTable {
  return {
    async add({ idHash, userId, seenAt, expiresAt }) {
      await db
        .insertInto('sessions')
        .values({
          id_hash: idHash,
          user_id: userId,
          seen_at: seenAt.toISOString(),
          expires_at: expiresAt.toISOString(),
        })
        .execute();
    },
    async byHash(idHash) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .select(['users.id', 'users.name', 'users.role', 'sessions.seen_at', 'sessions.expires_at'])
        .where('sessions.id_hash', '=', idHash)
        .executeTakeFirst();
      return (
        row && {
          user: { id: row.id, name: row.name, role: Role.parse(row.role) },
          seenAt: new Date(row.seen_at),
          expiresAt: new Date(row.expires_at),
        }
      );
    },
    async touch(idHash, seenAt) {
      await db
        .updateTable('sessions')
        .set({ seen_at: seenAt.toISOString() })
        .where('id_hash', '=', idHash)
        .execute();
    },
    async remove(idHash) {
      await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
    },
    async removeEnded(now, idleSince) {
      await db
        .deleteFrom('sessions')
        .where((row) =>
          row.or([row('expires_at', '<=', now.toISOString()), row('seen_at', '<=', idleSince.toISOString())]),
        )
        .execute();
    },
  };
}
