import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { User } from '../store/users.ts';
import { hashToken } from './token.ts';

const linkLastsMs = 3_600_000;

/** Makes the first administrator from the two variables, unless there is one. */
export async function createConfiguredAdmin(ctx: Context): Promise<void> {
  const { admin } = ctx.config;
  if (admin && !(await ctx.store.users.hasAdmin())) await addFirstAdmin(ctx, admin.username, admin.password);
}

/** The secret of a new single-use link, or nothing when there is an administrator. Only its hash is kept. */
export async function createSetupSecret(ctx: Context): Promise<string | undefined> {
  if (await ctx.store.users.hasAdmin()) return undefined;
  const secret = ctx.random(32).toString('base64url');
  const expiresAt = new Date(ctx.clock.now().getTime() + linkLastsMs);
  await ctx.store.transaction(({ setupLinks }) => setupLinks.replace(hashToken(secret), expiresAt));
  return secret;
}

/**
 * Uses the link up and makes the first administrator.
 *
 * @throws ProblemError 403 when the link is not, or no longer, the one
 */
export async function claimSetup(
  ctx: Context,
  secret: string,
  name: string,
  password: string,
): Promise<User> {
  // The link goes before the slow hash, in one statement, so that of any number of claims at once one gets further.
  // If we die in between, the next start prints another link.
  if (!(await ctx.store.setupLinks.take(hashToken(secret), ctx.clock.now()))) throw spent();
  return addFirstAdmin(ctx, name, password);
}

async function addFirstAdmin(ctx: Context, name: string, password: string): Promise<User> {
  const passwordHash = await ctx.passwords.hash(password);
  const user: User = { id: ctx.random(16).toString('hex'), name, role: 'admin', passwordHash };
  const now = ctx.clock.now();
  await ctx.store.transaction(async ({ users, audit }) => {
    if (await users.hasAdmin()) throw spent();
    await users.add(user, now);
    await audit.append({ who: name, action: 'setup', target: name, outcome: 'done' }, now);
  });
  return user;
}

const spent = () =>
  new ProblemError({
    type: 'setup-link-spent',
    title: 'This link can’t be used',
    status: 403,
    detail: 'It has been used, is more than an hour old, or an administrator exists.',
    next: 'Sign in, or start Muster again for a new link if nobody has signed in yet.',
  });
