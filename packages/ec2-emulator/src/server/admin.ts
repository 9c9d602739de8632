import type { IncomingMessage } from 'node:http';
import type { HttpReply } from './query-api.ts';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What the administration can do; every part of a request's JSON is checked by the part that takes it. */
export type AdminRoutes = Readonly<Record<string, (body: unknown) => unknown>>;

/**
 * Serves `GET /_muster/health` and the `POST /_muster/…` routes, to this machine only.
 *
 * A page in a browser on this machine must not get at them: another name that resolves here is refused by its Host
 * header (421), and a cross-site form can't send `X-Muster` (403).
 */
export function adminHandler(routes: AdminRoutes, readBody: (request: IncomingMessage) => Promise<Buffer>) {
  return async (request: IncomingMessage): Promise<HttpReply> => {
    if (!LOOPBACK.test(request.socket.remoteAddress ?? ''))
      return json(403, { error: 'Only from this machine' });
    if (!LOCAL_NAMES.has(hostName(request.headers.host)))
      return json(421, { error: 'Not a name of this server' });
    if (request.method === 'GET' && request.url === '/_muster/health') return json(200, { status: 'ok' });
    if (request.headers['x-muster'] !== '1') return json(403, { error: 'The header X-Muster: 1 is missing' });
    const route = routes[request.url?.replace('/_muster/', '') ?? ''];
    if (!route) return json(404, { error: `There is ${Object.keys(routes).join(', ')}` });
    if (request.method !== 'POST') return json(405, { error: 'Only POST' });
    return runRoute(route, await readBody(request));
  };
}

function runRoute(route: (body: unknown) => unknown, body: Buffer): HttpReply {
  try {
    const result = route(body.length === 0 ? {} : JSON.parse(body.toString()));
    return json(200, result ?? {});
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function json(status: number, body: unknown): HttpReply {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
