import { Role } from '@muster/contract';
import type { Kysely } from 'kysely';
import type { Database, UserRow } from './schema.ts';

/** Someone who may sign in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

export interface UserTable {
  /** Whether anybody can administer this Muster yet. */
  hasAdmin(): Promise<boolean>;
  byName(name: string): Promise<User | undefined>;
  byId(id: string): Promise<User | undefined>;
  add(user: User, createdAt: Date): Promise<void>;
}

export function userTable(db: Kysely<Database>): UserTable {
  return {
    async hasAdmin() {
      const row = await db
        .selectFrom('users')
        .select('id')
        .where('role', '=', 'admin')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async byName(name) {
      const row = await db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst();
      return row && toUser(row);
    },
    async byId(id) {
      const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toUser(row);
    },
    async add(user, createdAt) {
      await db
        .insertInto('users')
        .values({
          id: user.id,
          name: user.name,
          role: user.role,
          password_hash: user.passwordHash,
          created_at: createdAt.toISOString(),
        })
        .execute();
    },
  };
}

function toUser(row: UserRow): User {
  return { id: row.id, name: row.name, role: Role.parse(row.role), passwordHash: row.password_hash };
}
