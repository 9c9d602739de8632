import { ADMIN_MAX_BYTES, readBody } from './body.ts';
import { parseJson } from './long-json.ts';
import type { Handler, HttpReply } from './server.ts';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const JSON_TYPE = 'application/json';
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A reply that is JSON already, for one too long to be a text. */
export class JsonBytes {
  readonly chunks: readonly Uint8Array[];

  constructor(chunks: readonly Uint8Array[]) {
    this.chunks = chunks;
  }
}

/** What a method does with the JSON object it is sent, which is empty for a GET; what it returns is the reply. */
export type AdminRoute = (body: object) => unknown;

/** The routes by their name below `/_muster/`, and by method. */
export type AdminRoutes = Readonly<
  Record<string, Readonly<Partial<Record<'GET' | 'POST' | 'DELETE', AdminRoute>>>>
>;

/**
 * Serves `GET /_muster/health` and the other `/_muster/…` routes, to this machine only.
 *
 * A page in a browser on this machine must not get at them: another name that resolves here is refused by its Host
 * header (421), and a cross-site form can't send `X-Muster` (403).
 */
export function adminHandler(routes: AdminRoutes): Handler {
  return async (request) => {
    if (!LOOPBACK.test(request.socket.remoteAddress ?? ''))
      return json(403, { error: 'Only from this machine' });
    if (!LOCAL_NAMES.has(hostName(request.headers.host)))
      return json(421, { error: 'Not a name of this server' });
    if (request.method === 'GET' && request.url === '/_muster/health') return json(200, { status: 'ok' });
    if (request.headers['x-muster'] !== '1') return json(403, { error: 'The header X-Muster: 1 is missing' });
    const name = request.url?.replace('/_muster/', '') ?? '';
    const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!methods) return json(404, { error: `There is ${Object.keys(routes).join(', ')}` });
    const route = new Map<string | undefined, AdminRoute>(Object.entries(methods)).get(request.method);
    if (!route) return json(405, { error: `Only ${Object.keys(methods).join(', ')}` });
    return runRoute(route, await readBody(request, ADMIN_MAX_BYTES));
  };
}

async function runRoute(route: AdminRoute, bytes: Buffer): Promise<HttpReply> {
  try {
    const body = bytes.length === 0 ? {} : parseJson(bytes);
    if (typeof body !== 'object' || body === null) throw new TypeError('The body must be a JSON object');
    const reply = await route(body);
    if (reply instanceof JsonBytes) return { status: 200, contentType: JSON_TYPE, body: reply.chunks };
    return json(200, reply ?? {});
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function json(status: number, body: unknown): HttpReply {
  return { status, contentType: JSON_TYPE, body: JSON.stringify(body) };
}
