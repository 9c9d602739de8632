import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body parsed from JSON. */
  readonly json: <T = Record<string, unknown>>() => T;
}

export interface Sent {
  readonly body?: unknown;
  /** Added to what a page of ours sends; `undefined` takes a header away. */
  readonly headers?: Record<string, string | undefined>;
}

/** Somebody with a cookie jar who speaks HTTP over a real socket, and may set any header. */
export interface Caller {
  cookie: string | undefined;
  call(method: string, path: string, sent?: Sent): Promise<Reply>;
}

/**
 * Sends what the console sends: JSON, our header, and where a browser says the request is from.
 *
 * @param address where the BFF listens
 * @param origin the origin of our pages
 */
export function createCaller(address: string, origin: string): Caller {
  const caller: Caller = {
    cookie: undefined,
    async call(method, path, { body, headers = {} } = {}) {
      const changes = method !== 'GET';
      const all = {
        ...(changes && {
          'x-muster': '1',
          origin,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
        }),
        ...(caller.cookie && { cookie: caller.cookie }),
        ...headers,
      };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const reply = await send(address, { method, path, headers: given }, body);
      const [set] = reply.headers['set-cookie'] ?? [];
      if (set) caller.cookie = set.split(';')[0];
      return reply;
    },
  };
  return caller;
}

async function send(address: string, options: RequestOptions, body: unknown): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  // The path as it is given: a URL would tidy it up.
  const request = httpRequest(address, { ...options, agent: false }, async (response) => {
    const received = await text(response);
    const json = <T>() => JSON.parse(received) as T;
    resolve({ status: response.statusCode ?? 0, headers: response.headers, text: received, json });
  });
  request.once('error', reject);
  const bytes = Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
  // Told in so many words, because Node frames no body of a DELETE by itself.
  if (body !== undefined) request.setHeader('content-length', bytes.length);
  request.end(body === undefined ? undefined : bytes);
  return promise;
}
