import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onEventsReconnected } from './events.ts';
import { readAgain } from './query-client.ts';
import { onReachableAgain } from './reachability.ts';
import { onSessionBegin } from './session-end.ts';

/** Reads again what the page shows after any time in which it could not hear of changes. */
export function useCatchUp(): void {
  const client = useQueryClient();
  useEffect(() => {
    const again = () => readAgain(client);
    const stops = [onReachableAgain(again), onSessionBegin(again), onEventsReconnected(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
}
