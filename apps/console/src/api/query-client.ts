import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

/** Whether the same read may succeed a moment later. */
function passing(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);
}

/** The cache of everything read but the inventory. Reads are retried where that can help, writes never. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && passing(error) },
      mutations: { retry: false },
    },
  });
}
