import { createSdkTransport, type Keys, type SdkTransport } from '@muster/ec2-client/sdk';
import type { Config } from '../config.ts';
import type { EmbeddedEc2 } from '../context.ts';
import { noSuchRegion } from '../ec2/problem.ts';
import { notFound } from '../http/problem.ts';
import type { ConnectionTable, StoredConnection } from '../store/connections.ts';
import { endpointOf } from './endpoint.ts';
import { keysOf } from './keys.ts';
import { withRegionErrors } from './region-errors.ts';
import type { Vault } from './vault.ts';

/** One long-lived client for each connection and region. */
export interface Ec2Clients extends AsyncDisposable {
  /** @throws ProblemError 404 when there is no such connection, or it does not serve the region */
  clientFor(connectionId: string, region: string): Promise<SdkTransport>;
  /** A client of a connection that is not kept, for a try-out; the caller disposes of it. */
  clientOf(connection: StoredConnection, region: string, keys?: Keys): SdkTransport;
  /** Forgets the clients of a connection that has changed; calls under way end as they were begun. */
  drop(connectionId: string): void;
}

export interface ClientParts {
  readonly connections: ConnectionTable;
  readonly vault: Vault;
  readonly config: Pick<Config, 'awsProfiles'>;
  readonly embedded: EmbeddedEc2 | undefined;
}

export function createEc2Clients(parts: ClientParts): Ec2Clients {
  const pool = new Map<string, Map<string, Promise<SdkTransport>>>();

  const clientOf: Ec2Clients['clientOf'] = (connection, region, keys) =>
    createSdkTransport({
      ...endpointOf(connection, parts.embedded),
      region,
      credentials: keys ?? keysOf(connection, parts),
    });

  async function open(connectionId: string, region: string): Promise<SdkTransport> {
    const connection = await parts.connections.byId(connectionId);
    if (!connection) throw notFound(`connection ${connectionId}`);
    const { regions } = connection;
    if (regions.length > 0 && !regions.includes(region)) {
      throw noSuchRegion(`The connection ${connection.name} does not look at the region ${region}.`);
    }
    const client = clientOf(connection, region);
    const { defaultRegion } = connection;
    return region === defaultRegion
      ? client
      : withRegionErrors(client, region, () => clientFor(connectionId, defaultRegion));
  }

  const clientFor: Ec2Clients['clientFor'] = (connectionId, region) => {
    const clients = pool.get(connectionId) ?? new Map<string, Promise<SdkTransport>>();
    pool.set(connectionId, clients);
    const known = clients.get(region);
    if (known) return known;
    const client = open(connectionId, region);
    clients.set(region, client);
    client.catch(() => clients.delete(region));
    return client;
  };

  return {
    clientOf,
    clientFor,
    drop: (connectionId) => void pool.delete(connectionId),
    async [Symbol.asyncDispose]() {
      const open = [...pool.values()].flatMap((clients) => [...clients.values()]);
      pool.clear();
      for (const client of await Promise.allSettled(open)) {
        if (client.status === 'fulfilled') client.value[Symbol.dispose]();
      }
    },
  };
}
