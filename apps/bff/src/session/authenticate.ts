import type { Role } from '@muster/contract';
import type { Request } from 'express';
import type { Context } from '../context.ts';
import { readSessionCookie } from './cookie.ts';
import { hashToken } from './token.ts';

/** Who a request is from. */
export interface Principal {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  /** Names the session without being able to open it. */
  readonly sessionHash: string;
  readonly expiresAt: Date;
}

/** How long a session lasts unused. */
export const idleMs = 30 * 60_000;
const touchEveryMs = 60_000;

/** The principal of the request's session cookie, or nothing when there is none or it has ended. */
export async function authenticate(ctx: Context, request: Request): Promise<Principal | undefined> {
  const id = readSessionCookie(ctx.config, request);
  if (id === undefined) return undefined;
  const sessionHash = hashToken(id);
  const session = await findSession(ctx, sessionHash);
  if (!session) return undefined;
  const now = ctx.clock.now();
  if (now.getTime() - session.seenAt.getTime() > touchEveryMs) touch(ctx, sessionHash, now);
  return { user: session.user, sessionHash, expiresAt: session.expiresAt };
}

/** Sessions whose use is being written down. */
const touching = new Set<string>();

/** Writes down that the session is in use. No request waits for it, or fails when the database takes no write. */
function touch({ store, logger }: Context, sessionHash: string, now: Date): void {
  if (touching.has(sessionHash)) return;
  touching.add(sessionHash);
  store.sessions
    .touch(sessionHash, now)
    .catch((error: unknown) => logger.warn({ event: 'session-not-touched', error }))
    .finally(() => touching.delete(sessionHash));
}

/** Whether the session is still open, without counting as being used. */
export async function isOpen(ctx: Context, sessionHash: string): Promise<boolean> {
  return (await findSession(ctx, sessionHash)) !== undefined;
}

async function findSession(ctx: Context, sessionHash: string) {
  const session = await ctx.store.sessions.byHash(sessionHash);
  if (!session) return undefined;
  const now = ctx.clock.now().getTime();
  if (session.expiresAt.getTime() <= now || session.seenAt.getTime() + idleMs <= now) return undefined;
  return session;
}
