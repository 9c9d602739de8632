import type { Problem } from '@muster/contract';

/** A refusal or failure that the caller is told of as it stands. Nothing else an error holds ever leaves the BFF. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Headers that belong to the refusal: `Retry-After`, `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Record<string, string> = {}) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.headers = headers;
  }
}

export const notFound = (what: string): ProblemError =>
  new ProblemError({ type: 'not-found', title: 'Not found', status: 404, detail: `There is no ${what}.` });

export const notSignedIn = (): ProblemError =>
  new ProblemError({
    type: 'not-signed-in',
    title: 'You are not signed in',
    status: 401,
    next: 'Sign in, then try again.',
  });

export const forbidden = (detail: string): ProblemError =>
  new ProblemError({ type: 'forbidden', title: 'Not allowed', status: 403, detail });

/** A field that only turns out not to be acceptable beside others, or in what it names. */
export const invalidField = (path: string, message: string, next?: string): ProblemError =>
  new ProblemError({
    type: 'invalid-field',
    title: 'Some fields are not acceptable',
    status: 422,
    detail: `${path || 'body'}: ${message}`,
    fields: [{ path, message }],
    ...(next && { next }),
  });
