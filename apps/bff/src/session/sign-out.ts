import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { clearSessionCookie } from './cookie.ts';

export function signOut(ctx: Context): Handlers['signOut'] {
  return async (_input, { principal, response }) => {
    const { name } = principal.user;
    await ctx.store.transaction(async ({ sessions, audit }) => {
      await sessions.remove(principal.sessionHash);
      await audit.append({ who: name, action: 'sign-out', target: name, outcome: 'done' }, ctx.clock.now());
    });
    ctx.streams.endSession(principal.sessionHash);
    clearSessionCookie(ctx.config, response);
    return undefined;
  };
}
