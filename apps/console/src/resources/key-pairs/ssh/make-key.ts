import { base64 } from './bytes.ts';
import { ed25519PrivateFile, ed25519PublicBlob } from './ed25519.ts';
import { rsaPrivateFile, rsaPublicBlob } from './rsa.ts';

export type KeyType = 'ed25519' | 'rsa';

/** A key pair that has just been made. */
export interface MadeKey {
  /** OpenSSH's one line, `ssh-ed25519 AAAA… name`: all that is ever sent. */
  readonly publicKey: string;
  /** The file to be saved. */
  readonly privateKey: string;
  /** `SHA256:…`, as `ssh` shows it. */
  readonly fingerprint: string;
}

/** Of the lengths that ImportKeyPair takes (1024, 2048 and 4096), the one that is not yet called short. */
const modulusLength = 4096;

const algorithms = {
  ed25519: { name: 'Ed25519' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  },
} as const;

/**
 * Makes a key pair here. The private half exists in this page only, until the page is left.
 *
 * @param comment put at the end of the public half, so that people recognise it in `authorized_keys`
 * @throws {DOMException} `NotSupportedError` in a browser without Ed25519
 */
export async function makeKey(type: KeyType, comment: string): Promise<MadeKey> {
  const pair = await crypto.subtle.generateKey(algorithms[type], true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new TypeError('a signing algorithm makes a pair');
  const key = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const blob = type === 'rsa' ? rsaPublicBlob(key) : ed25519PublicBlob(key);
  const check = crypto.getRandomValues(new Uint8Array(4));
  return {
    publicKey: `ssh-${type} ${base64(blob)} ${comment}`,
    privateKey: type === 'rsa' ? rsaPrivateFile(key) : ed25519PrivateFile(key, comment, check),
    fingerprint: await fingerprintOf(blob),
  };
}

/** The fingerprint of a public half, as `ssh-keygen -l` writes it. */
export async function fingerprintOf(blob: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', blob));
  return `SHA256:${base64(digest).replace(/=+$/, '')}`;
}
