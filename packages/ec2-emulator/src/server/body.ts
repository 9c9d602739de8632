import type { IncomingMessage } from 'node:http';
import { Ec2Error } from '../core/errors.ts';

const MEBIBYTE = 1024 * 1024;

/** Every request of EC2's fits, RunInstances with the largest user data included. */
const EC2_MAX_BYTES = 4 * MEBIBYTE;

/** The state of a large fleet fits. */
export const ADMIN_MAX_BYTES = 2000 * MEBIBYTE;

/** A request's whole body. Throws `RequestEntityTooLarge` past so many bytes, of which no more are ever kept. */
export async function readBody(request: IncomingMessage, maxBytes = EC2_MAX_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Read to the end even when it is too long: a client that is cut off while sending never sees the answer.
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  if (bytes > maxBytes) {
    throw new Ec2Error('RequestEntityTooLarge', `A request may have up to ${maxBytes} bytes`, 413);
  }
  return Buffer.concat(chunks);
}
