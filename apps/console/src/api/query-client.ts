import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

/** Whether the same read may succeed a moment later. */
function passing(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);
}

/**
 * The cache of everything read but the inventory. Reads are retried where that can help, changes never. Nothing waits
 * for the network: by default TanStack Query holds mutations and queries back while offline and sends them later, when
 * the person may have changed their mind. Here a request is sent now or fails now.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && passing(error),
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
