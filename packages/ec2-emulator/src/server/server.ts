import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly requestId?: string;
}

export type Handler = (request: IncomingMessage) => Promise<HttpReply>;

/** Longer than clients keep idle connections, so that the client, which knows when it sends, closes first. */
const KEEP_ALIVE_MS = 70_000;

/** The server of both the Query API and, below `/_muster/`, the administration. */
export function httpServer(queryApi: Handler, admin: Handler): Server {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const handler = request.url?.startsWith('/_muster/') ? admin : queryApi;
    const reply = await handler(request);
    if (!response.destroyed) send(response, reply);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

function send(response: ServerResponse, { status, contentType, body, requestId }: HttpReply): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache, no-store',
    ...(requestId && { 'x-amzn-requestid': requestId }),
  });
  response.end(body);
}
