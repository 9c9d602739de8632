import type { IncomingMessage } from 'node:http';
import { Ec2Error } from '../core/errors.ts';

/** Every request of EC2's fits, RunInstances with the largest user data included. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A request's whole body. Throws `RequestEntityTooLarge` past 4 MiB, of which no more than that is ever kept. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Read to the end even when it is too long: a client that is cut off while sending never sees the answer.
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  }
  if (bytes > MAX_BYTES) {
    throw new Ec2Error('RequestEntityTooLarge', `A request may have up to ${MAX_BYTES} bytes`, 413);
  }
  return Buffer.concat(chunks);
}
