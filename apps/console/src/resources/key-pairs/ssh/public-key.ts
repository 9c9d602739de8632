/** What was given in the place of a public key. */
export type PublicKeyProblem = 'missing' | 'private-key' | 'not-a-key' | 'type-not-accepted';

const accepted = new Set(['ssh-ed25519', 'ssh-rsa']);

/**
 * What is wrong with a public key in OpenSSH's one-line form, or in the form of RFC 4716; undefined when EC2 would take
 * it.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-key-pairs.html#how-to-generate-your-own-key-and-import-it-to-aws
 */
export function publicKeyProblem(text: string): PublicKeyProblem | undefined {
  const given = text.replaceAll('\r', '').trim();
  if (given === '') return 'missing';
  if (/PRIVATE KEY|PuTTY-User-Key-File/.test(given)) return 'private-key';
  const body = /^---- BEGIN SSH2 PUBLIC KEY ----\n([\s\S]*)\n---- END SSH2 PUBLIC KEY ----$/.exec(given);
  const [, oneLine] = /^(?:ssh|ecdsa|sk)-\S+ (\S+)/.exec(given) ?? [];
  const base64 = body ? withoutHeaders(body[1] ?? '') : oneLine;
  const type = base64 && typeInside(base64);
  if (!type) return 'not-a-key';
  return accepted.has(type) ? undefined : 'type-not-accepted';
}

/** RFC 4716: a header line has a colon, and goes on in the next line when it ends with a backslash. */
const withoutHeaders = (body: string) =>
  body
    .split('\n')
    .filter((line, at, lines) => !line.includes(':') && !lines[at - 1]?.endsWith('\\'))
    .join('');

/** The type that the key itself names. */
function typeInside(base64: string): string | undefined {
  let bytes: string;
  try {
    bytes = atob(base64);
  } catch {
    return undefined;
  }
  const length = bytes.charCodeAt(2) * 256 + bytes.charCodeAt(3);
  return bytes.length > 4 + length ? bytes.slice(4, 4 + length) : undefined;
}
