import { createPublicKey, type KeyObject } from 'node:crypto';
import { Ec2Error, errors } from '../../core/errors.ts';
import { publicBlob } from './key-material.ts';
import { readSshStrings } from './ssh-wire.ts';

const MAX_LENGTH = 2048;
const RSA_BITS = new Set([1024, 2048, 4096]);

export interface PublicKey {
  readonly key: KeyObject;
  /** As it was given; a key in DER as in `authorized_keys`, with the name given. */
  readonly text: string;
}

/**
 * Reads a public key in one of the forms EC2 imports: a line of `authorized_keys`, RFC 4716, or DER in base64.
 * Throws `InvalidKey.Format` for anything else.
 */
export function readPublicKey(text: string, name: string): PublicKey {
  if (text.length > MAX_LENGTH) {
    throw errors.invalidParameterValue(
      `Value for parameter PublicKeyMaterial is invalid. Length exceeds maximum of ${MAX_LENGTH}.`,
    );
  }
  try {
    const { key, der = false } = parse(text.trim());
    if (key.asymmetricKeyType === 'rsa' && !RSA_BITS.has(key.asymmetricKeyDetails?.modulusLength ?? 0)) {
      throw new TypeError('RSA keys have 1024, 2048 or 4096 bits');
    }
    if (!der) return { key, text: text.startsWith('ssh-') ? text.trim() : text };
    const blob = publicBlob(key);
    const [type] = readSshStrings(blob);
    return { key, text: `${type} ${blob.toString('base64')} ${name}` };
  } catch {
    throw new Ec2Error('InvalidKey.Format', 'Key is not in valid OpenSSH public key format');
  }
}

/** Characters that are not of base64 are passed over, as long as what is left is a key. */
function parse(text: string): { key: KeyObject; der?: boolean } {
  const line = /^ssh-(?:rsa|ed25519)\s+(\S+)(?:\s+.+)?$/.exec(text);
  if (line) return { key: fromBlob(bytes(line[1])) };
  const rfc4716 = /^---- BEGIN SSH2 PUBLIC KEY ----\s+((?:[\w-]+:.*\s+)*)([A-Za-z0-9+/=\s]+)---- END/.exec(
    text,
  );
  if (rfc4716) return { key: fromBlob(bytes(rfc4716[2])) };
  return { key: createPublicKey({ key: bytes(text), format: 'der', type: 'spki' }), der: true };
}

function fromBlob(blob: Buffer): KeyObject {
  const [type, first, second] = readSshStrings(blob);
  const jwk =
    type?.toString() === 'ssh-rsa'
      ? { kty: 'RSA', e: base64url(first), n: base64url(second) }
      : { kty: 'OKP', crv: 'Ed25519', x: first?.toString('base64url') ?? '' };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** Without the zero byte that keeps a number positive. */
function base64url(bytes: Buffer = Buffer.alloc(0)): string {
  return (bytes[0] === 0 ? bytes.subarray(1) : bytes).toString('base64url');
}

function bytes(base64 = ''): Buffer {
  return Buffer.from(base64, 'base64');
}
