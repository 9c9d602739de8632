import { once } from 'node:events';
import { connect } from 'node:net';
import type { EC2Client } from '@aws-sdk/client-ec2';

const AT_ONCE = 256 * 1024;

/**
 * A request as a client signs it, once, to be sent as often as wanted within the time a signature is good for; each time
 * on a connection of its own. The client can't be used afterwards. It gives how often an element is in the reply.
 *
 * What is measured so is the server: making the request and parsing 1,000 instances takes the SDK, and reading them even
 * an HTTP client, longer than it takes a quick server to describe them. Throws for a reply that is an error.
 */
export async function signedRequest(
  client: EC2Client,
  element: string,
  send: () => Promise<unknown>,
): Promise<() => Promise<number>> {
  const signed = await signedBy(client, send);
  const request = textOf(signed);
  const tag = `<${element}>`;
  return async () => {
    let count = 0;
    let start = '';
    let end: Buffer = Buffer.alloc(0);
    const read = (chunk: Buffer): boolean => {
      start ||= chunk.toString('latin1', 0, chunk.indexOf('\r\n'));
      // One that begins in a chunk and ends in the next is in neither.
      count +=
        occurrences(chunk, tag) + occurrences(Buffer.concat([end, chunk.subarray(0, tag.length - 1)]), tag);
      end = Buffer.from(chunk.subarray(Math.max(0, chunk.length - tag.length + 1)));
      return true;
    };
    const buffer = Buffer.allocUnsafe(AT_ONCE);
    const onread = { buffer, callback: (size: number) => read(buffer.subarray(0, size)) };
    const socket = connect({ host: signed.hostname, port: signed.port, onread });
    socket.write(request);
    await once(socket, 'close');
    if (!start.includes(' 200 ')) throw new Error(`${signed.hostname}:${signed.port} answered ${start}`);
    return count;
  };
}

interface Signed {
  readonly method: string;
  readonly hostname: string;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const textOf = ({ method, path, headers, body }: Signed): string =>
  [
    `${method} ${path} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    '',
    body,
  ].join('\r\n');

/** What a client signs, which it then does not send. */
async function signedBy(client: EC2Client, send: () => Promise<unknown>): Promise<Signed> {
  let signed: Signed | undefined;
  client.middlewareStack.remove('deserializerMiddleware');
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.add(
    () =>
      async ({ request }) => {
        signed = request as Signed;
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'deserialize' },
  );
  await send();
  if (!signed) throw new Error('The SDK has sent nothing');
  return signed;
}

function occurrences(bytes: Buffer, tag: string): number {
  let count = 0;
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) count++;
  return count;
}
