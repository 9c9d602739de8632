import { Breaker } from '@muster/ec2-client/sdk';
import type { StoredConnection } from '../store/connections.ts';

/** The breaker for a region of one connection. */
export type Breakers = (connection: Pick<StoredConnection, 'endpoint' | 'name'>, region: string) => Breaker;

/**
 * The breakers of one connection: one for each endpoint behind it. Amazon has an endpoint in each region; any other
 * endpoint serves all regions of its connection.
 */
export function createBreakers(): Breakers {
  const breakers = new Map<string, Breaker>();
  return ({ endpoint, name }, region) => {
    const regional = endpoint === 'aws';
    const key = regional ? region : '';
    const breaker =
      breakers.get(key) ??
      new Breaker({ endpoint: `The endpoint of connection ${name}${regional ? ` in ${region}` : ''}` });
    breakers.set(key, breaker);
    return breaker;
  };
}
