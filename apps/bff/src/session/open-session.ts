import type { Session } from '@muster/contract';
import type { Context } from '../context.ts';
import type { Call } from '../http/routes.ts';
import type { User } from '../store/users.ts';
import { idleMs } from './authenticate.ts';
import { setSessionCookie } from './cookie.ts';
import { hashToken } from './token.ts';

const absoluteMs = 12 * 3_600_000;

/** Signs `user` in under an id that nobody has seen before, and ends the session that the caller had. */
export async function openSession(ctx: Context, user: User, call: Call): Promise<Session> {
  const now = ctx.clock.now();
  const id = ctx.random(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + absoluteMs);
  const former = call.principal?.sessionHash;
  await ctx.store.transaction(async ({ sessions, audit }) => {
    if (former !== undefined) await sessions.remove(former);
    await sessions.removeEnded(now, new Date(now.getTime() - idleMs));
    await sessions.add({ idHash: hashToken(id), userId: user.id, seenAt: now, expiresAt });
    await audit.append({ who: user.name, action: 'sign-in', target: user.name, outcome: 'done' }, now);
  });
  if (former !== undefined) ctx.streams.endSession(former);
  setSessionCookie(ctx.config, call.response, id, expiresAt);
  return { user: { id: user.id, name: user.name, role: user.role }, expiresAt: expiresAt.toISOString() };
}
