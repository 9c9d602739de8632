import { Ec2Error } from '@muster/ec2-client';
import { type Query, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

const firstRetryMs = 300;
const firstWaitMs = 2_000;
const longestWaitMs = 15_000;

/** Whether the same read may succeed a moment later. */
function passing(error: unknown): boolean {
  if (error instanceof Ec2Error) return error.retryable || error.code === 'Muster.unreachable';
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);
}

/** After a timeout somebody has waited long enough: the error is shown, and the read is tried again below it. */
function timedOut(error: unknown): boolean {
  return (
    (error instanceof Ec2Error && error.code === 'Muster.Timeout') ||
    (error instanceof ProblemError && error.problem.status === 504)
  );
}

/** When a failed read is tried again by itself, in milliseconds; false for one that would fail again. */
function retryLater({ state, meta }: Query): number | false {
  // A query that creates something runs only when somebody asks for it.
  if (meta?.creates === true || state.status !== 'error' || !passing(state.error)) return false;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (state.errorUpdateCount - 1));
}

/**
 * The cache of everything read but the inventory. Reads are retried where that can help, and go on being retried, less
 * and less often, while the page is in view; changes never are. Nothing waits for the network: by default TanStack Query
 * holds mutations and queries back while offline and sends them later, when the person may have changed their mind. Here
 * a request is sent now or fails now.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && passing(error) && !timedOut(error),
        retryDelay: (count) => firstRetryMs * 2 ** count,
        refetchInterval: retryLater,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Marks a query that creates something: it runs when somebody asks for it and at no other time. */
export const createsSomething = {
  retry: false,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  meta: { creates: true },
} as const;

/** Reads again what is on the page, after a time in which nothing could be read. */
export function readAgain(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ meta }) => meta?.creates !== true });
}
