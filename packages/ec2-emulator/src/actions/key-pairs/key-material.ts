import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { pemFile, ppkFile } from './private-key-files.ts';
import { sshInteger, sshString } from './ssh-wire.ts';

export interface NewKeyPair {
  readonly privateKey: string;
  /** As in `authorized_keys`. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/**
 * Makes a key pair, RSA ones of 2048 bits, with EC2's fingerprint: SHA-1 over the private key in DER for RSA, OpenSSH's
 * SHA-256 in base64 for ED25519.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html
 */
export function generateKeyPair(type: 'rsa' | 'ed25519', format: 'pem' | 'ppk', name: string): NewKeyPair {
  const privateKey = type === 'rsa' ? newRsaKey() : generateKeyPairSync('ed25519').privateKey;
  const blob = publicBlob(createPublicKey(privateKey));
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return {
    privateKey: format === 'ppk' ? ppkFile(privateKey, blob, name) : pemFile(privateKey, blob),
    publicKey: `${type === 'rsa' ? 'ssh-rsa' : 'ssh-ed25519'} ${blob.toString('base64')} ${name}`,
    fingerprint: type === 'rsa' ? colonHex('sha1', der) : ed25519Fingerprint(blob),
  };
}

/** The fingerprint of a public key made elsewhere: MD5 over its DER for RSA. */
export function importedFingerprint(publicKey: KeyObject): string {
  if (publicKey.asymmetricKeyType !== 'rsa') return ed25519Fingerprint(publicBlob(publicKey));
  return colonHex('md5', publicKey.export({ type: 'spki', format: 'der' }));
}

/** A public key in SSH's binary form. */
export function publicBlob(publicKey: KeyObject): Buffer {
  const { e = '', n = '', x = '' } = publicKey.export({ format: 'jwk' });
  if (publicKey.asymmetricKeyType === 'rsa') {
    return Buffer.concat([sshString('ssh-rsa'), sshInteger(e), sshInteger(n)]);
  }
  return Buffer.concat([sshString('ssh-ed25519'), sshString(Buffer.from(x, 'base64url'))]);
}

function newRsaKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

function ed25519Fingerprint(blob: Buffer): string {
  return createHash('sha256').update(blob).digest('base64');
}

function colonHex(algorithm: string, bytes: Buffer): string {
  return createHash(algorithm)
    .update(bytes)
    .digest('hex')
    .replace(/..(?!$)/g, '$&:');
}
