import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import { openSession } from './open-session.ts';

export function signIn(ctx: Context): Handlers['signIn'] {
  return async ({ body: { username, password } }, call) => {
    const address = call.request.ip ?? '';
    await ctx.signInLimits.count(username, address);
    const user = await ctx.store.users.byName(username);
    const matches = await ctx.passwords.matches(password, user?.passwordHash);
    if (!user || !matches) {
      // A name that nobody has may be a password typed into the wrong field: it is not written down.
      const who = user?.name ?? '(nobody)';
      await ctx.store.audit.append(
        { who, action: 'sign-in', target: who, outcome: 'refused', detail: { address } },
        ctx.clock.now(),
      );
      throw wrong();
    }
    await ctx.signInLimits.forgive(username, address);
    return openSession(ctx, user, call);
  };
}

const wrong = () =>
  new ProblemError({
    type: 'wrong-credentials',
    title: 'The user name or the password is wrong',
    status: 401,
    next: 'Check both and try again.',
  });
