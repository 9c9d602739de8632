import { isIP } from 'node:net';
import type { SdkTransportOptions } from '@muster/ec2-client/sdk';
import type { EmbeddedEc2 } from '../context.ts';
import { invalidField, type ProblemError } from '../http/problem.ts';
import type { StoredConnection } from '../store/connections.ts';
import { mayReach } from './address-guard.ts';
import { guardedAgents } from './guarded-agents.ts';

/** Amazon's own names may lead into a private network, through a VPC endpoint. */
const AWS_REACH = { privateNetworks: true };

/**
 * Where a connection's calls go and over which sockets. The embedded EC2 is ours and its address comes from the
 * configuration, so it alone is reached without a guard.
 */
export function endpointOf(
  connection: Pick<StoredConnection, 'endpoint' | 'allowPrivateNetwork'>,
  embedded: EmbeddedEc2 | undefined,
): Pick<SdkTransportOptions, 'endpoint' | 'agents'> {
  const { endpoint, allowPrivateNetwork } = connection;
  if (endpoint === 'embedded') {
    if (!embedded) throw noEmbedded();
    return { endpoint: embedded.endpoint };
  }
  if (endpoint === 'aws') return { endpoint, agents: guardedAgents(AWS_REACH) };
  return { endpoint, agents: guardedAgents({ privateNetworks: allowPrivateNetwork }) };
}

/**
 * Refuses an endpoint that can never work, when it is entered rather than when it is used. A name is judged later, by
 * what it resolves to at each connection.
 */
export function checkEndpoint(
  endpoint: string,
  allowPrivateNetwork: boolean,
  embedded: EmbeddedEc2 | undefined,
): void {
  if (endpoint === 'aws') return;
  if (endpoint === 'embedded') {
    if (!embedded) throw noEmbedded();
    return;
  }
  const url = new URL(endpoint);
  if (url.username || url.password || url.search || url.hash) {
    throw badEndpoint('an endpoint has no user, query or fragment');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isIP(host) || mayReach(host, { privateNetworks: allowPrivateNetwork })) return;
  throw mayReach(host, { privateNetworks: true })
    ? badEndpoint(
        'this address is on a private network',
        'Allow private networks for this connection if it is yours.',
      )
    : badEndpoint('this address is never reached, because metadata services live there');
}

function noEmbedded(): ProblemError {
  return badEndpoint('Muster was started without its embedded EC2');
}

function badEndpoint(message: string, next?: string): ProblemError {
  return invalidField('endpoint', message, next);
}
