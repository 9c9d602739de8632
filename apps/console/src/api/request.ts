import { ProblemError, problemOf, unreachable } from './problem.ts';
import { sessionEnded } from './session-end.ts';

/**
 * `fetch` to the BFF: adds the header that forged requests lack, notices the end of the session, and turns every
 * reply that is not 2xx into a `ProblemError`. An abort rejects as `fetch` does.
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('X-Muster', '1');
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProblemError(unreachable, error);
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  // A refused sign-in is a 401 too, but nobody was signed in then.
  if (response.status === 401 && problem.type === 'not-signed-in') sessionEnded();
  throw new ProblemError(problem);
}
