import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to one call on its way. */
export type Fate =
  | 'arrives'
  /** EC2 never hears of it. */
  | 'lost-before'
  /** EC2 has not heard of it yet. */
  | 'held-before'
  /** EC2 does it, and the reply is lost. */
  | 'reply-lost'
  /** EC2 does it, and the reply does not come before it is let go. */
  | 'reply-held'
  /** EC2 asks for fewer calls. */
  | 'throttled'
  /** EC2 does not accept the credentials any more. */
  | 'expired'
  /** EC2 fails before it does anything. */
  | 'no-capacity'
  /** Something in between delivers it twice, and answers with the second reply. */
  | 'twice'
  /** EC2 does it, and something in between answers with a page. */
  | 'garbled';

export interface UnreliableEc2 extends AsyncDisposable {
  readonly url: string;
  /** The operations that were called, in order. */
  readonly calls: readonly string[];
  /** Decides what happens to a call, by its operation and how many of that operation there were before. */
  fate: (operation: string, before: number) => Fate;
  /** Resolves when a call is held, before or after EC2 has done it. */
  readonly held: Promise<void>;
  /** Lets held replies go. */
  release(): void;
}

/** A way to an EC2 that can lose things, as networks do. */
export async function unreliableEc2(ec2: string): Promise<UnreliableEc2> {
  const calls: string[] = [];
  const { promise: held, resolve: nowHeld } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const operation = new URLSearchParams(body.toString()).get('Action') ?? '';
    const fate = way.fate(operation, calls.filter((call) => call === operation).length);
    calls.push(operation);
    if (fate === 'lost-before') return request.socket.destroy();
    if (fate === 'held-before') return nowHeld();
    const refusal = refusals[fate];
    if (refusal)
      return response.writeHead(refusal.status, { 'content-type': 'text/xml' }).end(errorOf(refusal));
    if (fate === 'twice') await forward(ec2, request.headers, body);
    const reply = await forward(ec2, request.headers, body);
    if (fate === 'reply-lost') return request.socket.destroy();
    if (fate === 'reply-held') {
      nowHeld();
      await released;
    }
    if (fate === 'garbled')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const way: UnreliableEc2 = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    fate: () => 'arrives',
    held,
    release,
    async [Symbol.asyncDispose]() {
      const { promise: closed, resolve: done } = Promise.withResolvers<void>();
      server.close(() => done());
      server.closeAllConnections();
      await closed;
    },
  };
  return way;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const refusals: Partial<Record<Fate, Refusal>> = {
  throttled: { status: 503, code: 'RequestLimitExceeded', message: 'Request limit exceeded.' },
  expired: { status: 400, code: 'RequestExpired', message: 'Request has expired.' },
  'no-capacity': {
    status: 500,
    code: 'InsufficientInstanceCapacity',
    message: 'We currently do not have sufficient capacity in the Availability Zone you requested.',
  },
};

const errorOf = ({ code, message }: Refusal) =>
  `<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>${code}</Code>` +
  `<Message>${message}</Message></Error></Errors><RequestID>refused-by-the-test</RequestID></Response>`;

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function forward(ec2: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Forwarded> {
  const { promise, resolve, reject } = Promise.withResolvers<Forwarded>();
  // With its own Host, because that is signed.
  const request = httpRequest(ec2, { method: 'POST', path: '/', headers }, async (reply) =>
    resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: await buffer(reply) }),
  );
  request.once('error', reject);
  request.end(body);
  return promise;
}
