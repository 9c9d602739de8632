import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Secret } from './secret.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Keeps secrets at rest. */
export interface Vault {
  /**
   * Encrypts with a data key of its own, itself encrypted with the key-encryption key. `bound` is not stored but must
   * be the same to open it: a secret moved to another row or endpoint does not open.
   */
  seal(secret: Secret, bound: readonly string[]): string;
  /** Throws when the text was changed, was bound to something else or was sealed with another key. */
  open(sealed: string, bound: readonly string[]): Secret;
}

/** @param key the key-encryption key, 32 bytes */
export function createVault(key: Buffer, random: (size: number) => Buffer): Vault {
  // Names the key in each secret, so that a keyring can tell later which of its keys opens it.
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return {
    seal(secret, bound) {
      const dataKey = random(KEY_BYTES);
      const context = contextOf(bound);
      const parts = [
        encrypt(key, dataKey, random(IV_BYTES), context),
        encrypt(dataKey, Buffer.from(secret.reveal()), random(IV_BYTES), context),
      ];
      return [VERSION, keyId, ...parts.map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, bound) {
      const [version, sealedWith, wrapped, text] = sealed.split('.');
      if (version !== VERSION || sealedWith !== keyId || !wrapped || !text) {
        throw new Error('the secret was sealed with another key');
      }
      const context = contextOf(bound);
      const dataKey = decrypt(key, Buffer.from(wrapped, 'base64url'), context);
      return new Secret(decrypt(dataKey, Buffer.from(text, 'base64url'), context).toString());
    },
  };
}

function contextOf(bound: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(bound));
}

function encrypt(key: Buffer, text: Buffer, iv: Buffer, context: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(context);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, context: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}
