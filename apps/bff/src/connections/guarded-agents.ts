import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Agents } from '@muster/ec2-client/sdk';
import { mayReach, type Reach } from './address-guard.ts';

/** Resolves a name to all of its addresses. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const IDLE_MS = 60_000;
const POOL = { keepAlive: true, maxSockets: 50, timeout: IDLE_MS };

/**
 * Agents whose sockets only ever open to addresses that a connection may reach. A name is resolved once and the socket
 * gets the addresses that were checked, so a name that answers differently the second time gains nothing. Literal
 * addresses are checked apart, because Node asks no lookup for them. A refused address fails with `EADDRBLOCKED`.
 */
export function guardedAgents(reach: Reach, resolve: Resolve = resolveAll): Agents {
  const lookup = guardedLookup(reach, resolve);
  return {
    http: guarded(new HttpAgent(POOL), reach, lookup),
    https: guarded(new HttpsAgent(POOL), reach, lookup),
  };
}

function guarded<A extends HttpAgent>(agent: A, reach: Reach, lookup: LookupFunction): A {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, created) => {
    const host = options.host ?? '';
    if (isIP(host) && !mayReach(host, reach)) throw blocked(host);
    return connect({ ...options, lookup }, created);
  };
  return agent;
}

function guardedLookup(reach: Reach, resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? notFound(hostname), []);
      // One forbidden address is enough: which one the socket would pick is not ours to say.
      const forbidden = addresses.find(({ address }) => !mayReach(address, reach));
      if (forbidden) return done(blocked(forbidden.address), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

function resolveAll(...[hostname, done]: Parameters<Resolve>): void {
  systemLookup(hostname, { all: true }, done);
}

function blocked(address: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${address} may not be reached`), { code: 'EADDRBLOCKED' });
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
}
