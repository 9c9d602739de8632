import type { RequestHandler } from 'express';
import { type Config, ownOrigins } from '../config.ts';
import { ProblemError } from './problem.ts';

/**
 * Refuses requests that name another host than ours: a page whose name was rebound to our address still says its own
 * name. The raw headers are looked at, since Node hides a second `Host`.
 *
 * @throws ProblemError 421
 */
export function ownHostOnly(config: Config): RequestHandler {
  return (request, _response, next) => {
    const hosts = request.rawHeaders.filter(
      (_, i, all) => i % 2 === 1 && all[i - 1]?.toLowerCase() === 'host',
    );
    const ours = ownOrigins(config, request.socket.localPort ?? 0).map((origin) => new URL(origin).host);
    if (hosts.length !== 1 || !ours.includes(hosts[0]?.toLowerCase() ?? '')) throw misdirected();
    next();
  };
}

const misdirected = () =>
  new ProblemError({
    type: 'misdirected',
    title: 'This is not the host you asked for',
    status: 421,
    next: 'Use the address that Muster printed when it started, or set MUSTER_PUBLIC_ORIGIN to this one.',
  });
