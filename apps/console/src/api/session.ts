import type { Session } from '@muster/contract';
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './call.ts';
import { ProblemError } from './problem.ts';
import { onSessionEnd, sessionBegan } from './session-end.ts';

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await call('session', { signal });
      sessionBegan();
      return session;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  // Somebody may have signed in again in another tab.
  refetchOnWindowFocus: (query) => (query.state.data === null ? 'always' : false),
});

/** Who is signed in: `null` when nobody is. Follows sign-out and expiry noticed by any other call. */
export function useSession() {
  const client = useQueryClient();
  useEffect(() => onSessionEnd(() => client.setQueryData(sessionQuery.queryKey, null)), [client]);
  return useQuery(sessionQuery);
}

function entered(client: QueryClient, session: Session): void {
  client.setQueryData(sessionQuery.queryKey, session);
  sessionBegan();
}

/** Signs in; the page then shows what it was asked for. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => call('signIn', { body }),
    onSuccess: (session) => entered(client, session),
  });
}

/** Makes the first administrator with the secret of the sign-in link, and signs in. */
export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { token: string; username: string; password: string }) => call('setUp', { body }),
    onSuccess: (session) => entered(client, session),
  });
}

/** Signs out and forgets everything read: the next person may see less. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call('signOut'),
    // A new page is the one sure way to drop every cached row.
    onSuccess: () => location.assign('/'),
  });
}
