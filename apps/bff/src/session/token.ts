import { createHash } from 'node:crypto';

/** SHA-256 of a secret of 256 random bits: enough at rest, since there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
