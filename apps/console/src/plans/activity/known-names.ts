import { useMemo } from 'react';
import { useConnections } from '../../api/index.ts';
import { useMessages } from '../../i18n/index.ts';
import { nameOf } from '../../inventory/names.ts';
import { knownSlices } from '../../inventory/store.ts';
import { messages } from './messages.ts';

/** The name of a resource of a connection, where the console has listed it already; nothing is read for it. */
export type KnownName = (connection: string | null, id: string) => string | undefined;

/** Names of what has been listed so far, as it was when the page opened. */
export function useKnownNames(): KnownName {
  return useMemo(() => {
    const of = new Map<string, ReadonlyMap<string, string>>();
    return (connection, id) => {
      if (connection === null) return undefined;
      const names = of.get(connection) ?? namesOf(connection);
      of.set(connection, names);
      return names.get(id);
    };
  }, []);
}

function namesOf(connection: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { slice } of knownSlices(connection)) {
    for (const { id, item } of slice.rows) {
      const name = nameOf(item);
      if (name) names.set(id, name);
    }
  }
  return names;
}

/** The name of a connection. One that is gone has none, and its id says nothing. */
export function useConnectionName(): (id: string) => string {
  const t = useMessages(messages);
  const connections = useConnections().data;
  return (id) => connections?.find((one) => one.id === id)?.name ?? (connections ? t.deletedConnection : '');
}
