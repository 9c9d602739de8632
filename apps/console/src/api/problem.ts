import type { Problem } from '@muster/contract';

/** A request that the BFF refused, or that never reached it. The only error `call` rejects with, aborts aside. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail ?? problem.title, { cause });
    this.problem = problem;
  }
}

/** The problem in a reply that is not 2xx; one of our own where the reply holds none. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return body;
  return { type: 'not-a-problem', title: response.statusText || 'Unexpected reply', status: response.status };
}

/** What to say when no reply came at all. */
export const unreachable: Problem = { type: 'unreachable', title: 'Muster cannot be reached', status: 0 };

/** What is said of a request that was not sent, because the session has ended. */
export const notSignedIn: Problem = { type: 'not-signed-in', title: 'The session has ended', status: 401 };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'title' in body && 'status' in body;
}
