import { createSdkTransport, type Keys, type Pace, type SdkTransport } from '@muster/ec2-client/sdk';
import type { Config } from '../config.ts';
import type { EmbeddedEc2 } from '../context.ts';
import { noSuchRegion } from '../ec2/problem.ts';
import { notFound } from '../http/problem.ts';
import type { ConnectionTable, StoredConnection } from '../store/connections.ts';
import { type Breakers, createBreakers } from './breakers.ts';
import { endpointOf } from './endpoint.ts';
import { keysOf } from './keys.ts';
import { createPacers } from './pacers.ts';
import { withRegionErrors } from './region-errors.ts';
import type { Vault } from './vault.ts';

/** One long-lived client for each connection and region. */
export interface Ec2Clients extends AsyncDisposable {
  /** @throws ProblemError 404 when there is no such connection, or it does not serve the region */
  clientFor(connectionId: string, region: string): Promise<SdkTransport>;
  /** A client of a connection that is not kept, for a try-out; the caller disposes of it. */
  clientOf(connection: StoredConnection, region: string, keys?: Keys): SdkTransport;
  /**
   * How the calls of a connection's account in a region are paced now, one entry for each operation that was called.
   *
   * @throws ProblemError as `clientFor` does
   */
  pacesOf(connectionId: string, region: string): Promise<Pace[]>;
  /** Forgets the clients of a connection that has changed; calls under way end as they were begun. */
  drop(connectionId: string): void;
}

export interface ClientParts {
  readonly connections: ConnectionTable;
  readonly vault: Vault;
  readonly config: Pick<Config, 'awsProfiles'>;
  readonly embedded: EmbeddedEc2 | undefined;
}

/** The clients of one connection, by region, and what they share. */
interface Pooled {
  readonly clients: Map<string, Promise<SdkTransport>>;
  readonly breakers: Breakers;
}

export function createEc2Clients(parts: ClientParts): Ec2Clients {
  const pool = new Map<string, Pooled>();
  const pacerOf = createPacers();

  const optionsOf = (connection: StoredConnection, region: string, keys?: Keys) => ({
    ...endpointOf(connection, parts.embedded),
    region,
    credentials: keys ?? keysOf(connection, parts),
  });

  async function existing(connectionId: string, region: string): Promise<StoredConnection> {
    const connection = await parts.connections.byId(connectionId);
    if (!connection) throw notFound(`connection ${connectionId}`);
    const { regions } = connection;
    if (regions.length > 0 && !regions.includes(region)) {
      throw noSuchRegion(`The connection ${connection.name} does not look at the region ${region}.`);
    }
    return connection;
  }

  async function open(connectionId: string, region: string, breakers: Breakers): Promise<SdkTransport> {
    const connection = await existing(connectionId, region);
    const client = createSdkTransport({
      ...optionsOf(connection, region),
      pacer: pacerOf(connection, region),
      breaker: breakers(connection, region),
    });
    const { defaultRegion } = connection;
    return region === defaultRegion
      ? client
      : withRegionErrors(client, region, () => clientFor(connectionId, defaultRegion));
  }

  const clientFor: Ec2Clients['clientFor'] = (connectionId, region) => {
    const pooled = pool.get(connectionId) ?? { clients: new Map(), breakers: createBreakers() };
    pool.set(connectionId, pooled);
    const { clients, breakers } = pooled;
    const known = clients.get(region);
    if (known) return known;
    const client = open(connectionId, region, breakers);
    clients.set(region, client);
    client.catch(() => clients.delete(region));
    return client;
  };

  return {
    clientOf: (connection, region, keys) => createSdkTransport(optionsOf(connection, region, keys)),
    clientFor,
    pacesOf: async (connectionId, region) => pacerOf(await existing(connectionId, region), region).paces(),
    drop: (connectionId) => void pool.delete(connectionId),
    async [Symbol.asyncDispose]() {
      const open = [...pool.values()].flatMap(({ clients }) => [...clients.values()]);
      pool.clear();
      for (const client of await Promise.allSettled(open)) {
        if (client.status === 'fulfilled') client.value[Symbol.dispose]();
      }
    },
  };
}
