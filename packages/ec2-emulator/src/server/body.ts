import type { IncomingMessage } from 'node:http';
import { Ec2Error } from '../core/errors.ts';

/** RunInstances with the largest user data, and every other request by far, fits. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A request's whole body. Throws `RequestEntityTooLarge` past 4 MiB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new Ec2Error('RequestEntityTooLarge', `A request may have ${MAX_BYTES} bytes`, 413);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
