import type { IncomingMessage, Server, ServerResponse } from 'node:http';

// Importing it the usual way makes Node load its HTTP client and WebSockets too, a fifth of the time a start takes.
const { createServer } = process.getBuiltinModule('node:http');

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
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

function send(response: ServerResponse, reply: HttpReply): void {
  const { status, contentType, body, requestId, breaksOff } = reply;
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache, no-store',
    ...(requestId && { 'x-amzn-requestid': requestId }),
  });
  if (!breaksOff) response.end(body);
  else response.write(body.slice(0, Math.ceil(body.length / 2)), () => response.destroy());
}
