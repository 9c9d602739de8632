import { amazonLimits, compatibleLimits, Pacer } from '@muster/ec2-client/sdk';
import type { StoredConnection } from '../store/connections.ts';

type Paced = Pick<StoredConnection, 'id' | 'endpoint' | 'account'>;

/**
 * The pacers of this process, one for each account and region: connections of one account share EC2's limits. Where the
 * account is not known, a connection counts as one.
 */
export function createPacers(): (connection: Paced, region: string) => Pacer {
  const pacers = new Map<string, Pacer>();
  return ({ id, endpoint, account }, region) => {
    const key = JSON.stringify([endpoint, account ?? id, region]);
    const pacer = pacers.get(key) ?? new Pacer(endpoint === 'aws' ? amazonLimits : compatibleLimits);
    pacers.set(key, pacer);
    return pacer;
  };
}
