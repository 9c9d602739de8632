import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../http/problem.ts';

/** Slows guessing down without letting a guesser lock somebody else out. */
export interface SignInLimits {
  /**
   * Counts an attempt before the password is looked at, so that guesses sent at once are all counted.
   *
   * @throws ProblemError 429 with `Retry-After`
   */
  count(username: string, address: string): Promise<void>;
  /** Forgives what was counted once somebody has signed in. */
  forgive(username: string, address: string): Promise<void>;
}

export function createSignInLimits(): SignInLimits {
  const perAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 });
  // By account and address together: a guesser elsewhere uses up a share of their own, not the owner's.
  const perAccountHere = new RateLimiterMemory({ points: 10, duration: 5 * 60 });
  const perAccount = new RateLimiterMemory({ points: 200, duration: 60 * 60 });
  const pair = (username: string, address: string) => `${address} ${username}`;
  return {
    async count(username, address) {
      // The address first: one that is over its limit does not get to make up accounts for us to remember.
      await consume(perAddress, address);
      await consume(perAccountHere, pair(username, address));
      await consume(perAccount, username);
    },
    async forgive(username, address) {
      await Promise.all([
        perAddress.reward(address),
        perAccountHere.delete(pair(username, address)),
        perAccount.reward(username),
      ]);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new ProblemError(
      {
        type: 'too-many-attempts',
        title: 'Too many attempts to sign in',
        status: 429,
        next: `Wait ${seconds} seconds, then try again.`,
      },
      { 'Retry-After': String(seconds) },
    );
  }
}
