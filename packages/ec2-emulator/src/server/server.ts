import type { IncomingMessage, Server, ServerResponse } from 'node:http';

// Importing it the usual way makes Node load its HTTP client and WebSockets too, a fifth of the time a start takes.
const { createServer } = process.getBuiltinModule('node:http');

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  /** Text, or bytes one after another. */
  readonly body: string | readonly Uint8Array[];
  readonly requestId?: string;
  /** Whether the connection breaks in the middle of it. */
  readonly breaksOff?: boolean;
}

/** Answers a request; nothing when its connection is to break instead. */
export type Handler = (request: IncomingMessage) => Promise<HttpReply | undefined>;

/** Longer than clients keep idle connections, so that the client, which knows when it sends, closes first. */
const KEEP_ALIVE_MS = 70_000;

/** The server of both the Query API and, below `/_muster/`, the administration. */
export function httpServer(queryApi: Handler, admin: Handler): Server {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const handler = request.url?.startsWith('/_muster/') ? admin : queryApi;
    const reply = await handler(request);
    if (response.destroyed) return;
    if (reply) send(response, reply);
    else request.socket.resetAndDestroy();
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/** A reply's whole body in one. */
export function wholeBody({ body }: HttpReply): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.concat(body);
}

function send(response: ServerResponse, reply: HttpReply): void {
  const { status, contentType, requestId, breaksOff } = reply;
  const chunks = typeof reply.body === 'string' ? [Buffer.from(reply.body)] : reply.body;
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    'cache-control': 'no-cache, no-store',
    ...(requestId && { 'x-amzn-requestid': requestId }),
  });
  if (breaksOff) {
    const whole = wholeBody(reply);
    response.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => response.destroy());
  } else {
    // All of them in one call of the system's, which copies no bytes before it does.
    response.cork();
    for (const chunk of chunks) response.write(chunk);
    response.end();
    response.uncork();
  }
}
