import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { claimSetup } from './first-admin.ts';
import { openSession } from './open-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export function sessionHandlers(ctx: Context): Pick<Handlers, 'setUp' | 'signIn' | 'session' | 'signOut'> {
  return {
    setUp: async ({ body }, call) =>
      openSession(ctx, await claimSetup(ctx, body.token, body.username, body.password), call),
    signIn: signIn(ctx),
    session: async (_input, { principal }) => ({
      user: principal.user,
      expiresAt: principal.expiresAt.toISOString(),
    }),
    signOut: signOut(ctx),
  };
}
