import type { Connection } from '@muster/contract';
import { useParams } from 'react-router';
import { useConnections } from '../api/index.ts';
import type { Place } from '../paths.ts';
import { lastPlace } from '../scope/last-place.ts';
import { useStored } from '../storage/stored.ts';

interface PlaceNow {
  readonly place: Place;
  readonly connection: Connection | undefined;
  readonly connections: readonly Connection[];
  readonly defaultRegion: string;
}

/** Where somebody is, or was last on a page that looks nowhere, or would start. */
export function usePlace(): PlaceNow {
  const params = useParams();
  const [last] = useStored(lastPlace);
  const connections = useConnections().data ?? [];
  const wanted = params.connection ?? last?.connection;
  const connection = connections.find((one) => one.id === wanted) ?? connections[0];
  const defaultRegion = connection?.defaultRegion ?? 'us-east-1';
  const lastRegion = last && last.connection === connection?.id ? last.region : undefined;
  return {
    place: {
      connection: connection?.id ?? wanted ?? '-',
      region: params.region ?? lastRegion ?? defaultRegion,
    },
    connection,
    connections,
    defaultRegion,
  };
}
