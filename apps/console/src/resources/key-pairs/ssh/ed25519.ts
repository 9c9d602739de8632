import { base64, concat, fromBase64Url, sshString, textBytes, uint32 } from './bytes.ts';

const type = 'ssh-ed25519';
/** The block size of the cipher `none`, to which the private part is padded. */
const block = 8;

/** The public half as SSH sends it (RFC 8709, section 4). */
export function ed25519PublicBlob({ x = '' }: JsonWebKey): Uint8Array<ArrayBuffer> {
  return concat(sshString(type), sshString(fromBase64Url(x)));
}

/**
 * The private key as the file that `ssh -i` takes, without a passphrase.
 *
 * Source: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 *
 * @param key an Ed25519 private key as a JSON Web Key
 * @param check four random bytes; they stand twice, by which a reader knows that it has decrypted well
 */
export function ed25519PrivateFile(key: JsonWebKey, comment: string, check: Uint8Array): string {
  const seed = fromBase64Url(key.d ?? '');
  const point = fromBase64Url(key.x ?? '');
  const secret = concat(
    check,
    check,
    sshString(type),
    sshString(point),
    sshString(concat(seed, point)),
    sshString(comment),
  );
  const padding = Uint8Array.from({ length: (block - (secret.length % block)) % block }, (_, i) => i + 1);
  const file = concat(
    textBytes('openssh-key-v1\0'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    uint32(1),
    sshString(ed25519PublicBlob(key)),
    sshString(concat(secret, padding)),
  );
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${base64(file, 70)}\n-----END OPENSSH PRIVATE KEY-----\n`;
}
