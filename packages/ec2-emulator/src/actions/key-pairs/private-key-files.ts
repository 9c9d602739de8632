import { createHash, createHmac, type KeyObject, randomBytes, type webcrypto } from 'node:crypto';
import { sshInteger, sshString, sshUint32 } from './ssh-wire.ts';

/** A private key as EC2 hands it out in PEM: PKCS #1 for RSA, OpenSSH's own format for ED25519. */
export function pemFile(privateKey: KeyObject, publicBlob: Buffer): string {
  if (privateKey.asymmetricKeyType === 'rsa') {
    return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trimEnd();
  }
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const check = randomBytes(4);
  const seedAndPublic = Buffer.concat([Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')]);
  const secret = padded(
    Buffer.concat([
      check,
      check,
      sshString('ssh-ed25519'),
      sshString(Buffer.from(x, 'base64url')),
      sshString(seedAndPublic),
      sshString(''),
    ]),
    8,
  );
  // https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    sshUint32(1),
    sshString(publicBlob),
    sshString(secret),
  ]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines(file, 70)}\n-----END OPENSSH PRIVATE KEY-----`;
}

/** A private key for PuTTY, version 2, not encrypted. https://the.earth.li/~sgtatham/putty/0.78/htmldoc/AppendixC.html */
export function ppkFile(privateKey: KeyObject, publicBlob: Buffer, comment: string): string {
  const algorithm = privateKey.asymmetricKeyType === 'rsa' ? 'ssh-rsa' : 'ssh-ed25519';
  const secret = ppkSecret(privateKey.export({ format: 'jwk' }));
  const macKey = createHash('sha1').update('putty-private-key-file-mac-key').digest();
  const macked = [algorithm, 'none', comment, publicBlob, secret].map((part) => sshString(part));
  const mac = createHmac('sha1', macKey).update(Buffer.concat(macked)).digest('hex');
  const publicLines = lines(publicBlob, 64);
  const secretLines = lines(secret, 64);
  return [
    `PuTTY-User-Key-File-2: ${algorithm}`,
    'Encryption: none',
    `Comment: ${comment}`,
    `Public-Lines: ${publicLines.split('\n').length}`,
    publicLines,
    `Private-Lines: ${secretLines.split('\n').length}`,
    secretLines,
    `Private-MAC: ${mac}`,
    '',
  ].join('\r\n');
}

function ppkSecret({ kty, d = '', p = '', q = '', qi = '' }: webcrypto.JsonWebKey): Buffer {
  if (kty === 'RSA') return Buffer.concat([d, p, q, qi].map(sshInteger));
  return sshString(Buffer.from(d, 'base64url'));
}

/** OpenSSH pads with 1, 2, 3… */
function padded(bytes: Buffer, block: number): Buffer {
  const missing = (block - (bytes.length % block)) % block;
  return Buffer.concat([bytes, Buffer.from(Array.from({ length: missing }, (_, index) => index + 1))]);
}

function lines(bytes: Buffer, width: number): string {
  return bytes.toString('base64').replace(new RegExp(`(.{${width}})(?!$)`, 'g'), '$1\n');
}
