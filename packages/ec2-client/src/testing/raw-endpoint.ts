import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSdkTransport, type SdkTransport, type SdkTransportOptions } from '../sdk/transport.ts';

/** An endpoint that may answer anything, at the level of bytes. */
export interface RawEndpoint extends AsyncDisposable {
  readonly url: string;
  /** The bodies of the requests that came, one each. */
  readonly requests: readonly string[];
}

/** What to do about a request; the socket is the endpoint's to write to, to close or to leave open. */
export type Behaviour = (socket: Socket, body: string, head: string) => void;

/** Listens on loopback and hands every whole request to `behave`. */
export async function rawEndpoint(behave: Behaviour): Promise<RawEndpoint> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
      const request = wholeRequest(received);
      if (!request) return;
      received = '';
      requests.push(request.body);
      behave(socket, request.body, request.head);
    });
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await closed;
    },
  };
}

/** A transport to such an endpoint, with retries that do not wait. */
export function transportTo({ url }: RawEndpoint, options: Partial<SdkTransportOptions> = {}): SdkTransport {
  return createSdkTransport({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    random: () => 0,
    ...options,
  });
}

/** Answers with a status and body, whole and with the length that they have. */
export function answer(body: string | Buffer, status = 200): Behaviour {
  return (socket) => {
    socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`);
    socket.write(body);
  };
}

/** An EC2 reply to an operation with some XML in it. */
export function reply(operation: string, xml = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>req-1</requestId>${xml}</${operation}Response>`;
}

function wholeRequest(received: string): { head: string; body: string } | undefined {
  const [head = '', body] = received.split('\r\n\r\n', 2);
  const length = Number(head.match(/content-length: (\d+)/i)?.[1] ?? 0);
  return body !== undefined && body.length >= length ? { head, body } : undefined;
}
