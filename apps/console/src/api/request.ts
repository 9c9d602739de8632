import { loadErrorWords } from './errors.ts';
import { notSignedIn, ProblemError, problemOf, unreachable } from './problem.ts';
import { suspectUnreachable } from './reachability.ts';
import { isSessionEnded, sessionEnded } from './session-end.ts';

/** What may be asked of the BFF by somebody who is not signed in. */
const doors: ReadonlySet<string> = new Set(['/api/session', '/api/setup']);

/** What a proxy in front of the BFF answers when the BFF does not. */
const gatewayStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * `fetch` to the BFF: adds the header that forged requests lack, notices the end of the session and that nothing
 * answers, and turns every reply that is not 2xx into a `ProblemError`. After the end of the session nothing but
 * signing in is sent. An abort rejects as `fetch` does.
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  if (isSessionEnded() && !doors.has(path)) throw new ProblemError(notSignedIn);
  const headers = new Headers(init.headers);
  headers.set('X-Muster', '1');
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    suspectUnreachable();
    await loadErrorWords();
    throw new ProblemError(unreachable, error);
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (gatewayStatuses.has(response.status) && problem.type === 'not-a-problem') suspectUnreachable();
  // A refused sign-in is a 401 too, but nobody was signed in then.
  if (response.status === 401 && problem.type === 'not-signed-in') sessionEnded();
  await loadErrorWords();
  throw new ProblemError(problem);
}
