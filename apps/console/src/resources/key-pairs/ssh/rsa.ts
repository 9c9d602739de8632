import { base64, concat, fromBase64Url, sshString, unsigned } from './bytes.ts';

const member = (text: string | undefined) => unsigned(fromBase64Url(text ?? ''));

/** The public half as SSH sends it (RFC 4253, section 6.6). */
export function rsaPublicBlob({ e, n }: JsonWebKey): Uint8Array<ArrayBuffer> {
  return concat(sshString('ssh-rsa'), sshString(member(e)), sshString(member(n)));
}

/**
 * The private key as PKCS #1 (RFC 8017, appendix A.1.2), the form in which EC2 hands out RSA keys: `ssh -i` takes it, and
 * so do the tools that decrypt a Windows password, which don't know OpenSSH's own form.
 *
 * @param key an RSA private key with two primes, as a JSON Web Key
 */
export function rsaPrivateFile(key: JsonWebKey): string {
  const version = new Uint8Array(1);
  const numbers = [key.n, key.e, key.d, key.p, key.q, key.dp, key.dq, key.qi].map(member);
  const integers = [version, ...numbers].map((bytes) => der(0x02, bytes));
  const file = der(0x30, concat(...integers));
  return `-----BEGIN RSA PRIVATE KEY-----\n${base64(file, 64)}\n-----END RSA PRIVATE KEY-----\n`;
}

/** A value with its tag and length (X.690, section 8.1). */
function der(tag: number, value: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(tag, ...derLength(value.length)), value);
}

function derLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}
