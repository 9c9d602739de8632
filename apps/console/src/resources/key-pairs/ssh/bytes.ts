const utf8 = new TextEncoder();

/** Bytes one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const textBytes = (text: string): Uint8Array => utf8.encode(text);

/** A number in four bytes, the highest first. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A `string` of the SSH protocols: its length, then its bytes (RFC 4251, section 5). */
export function sshString(value: Uint8Array | string): Uint8Array {
  const bytes = typeof value === 'string' ? textBytes(value) : value;
  return concat(uint32(bytes.length), bytes);
}

/** An unsigned integer without leading zeros, and with one in front where the highest bit would make it negative. */
export function unsigned(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? new Uint8Array() : bytes.subarray(first);
  return (short[0] ?? 0) & 0x80 ? concat(new Uint8Array(1), short) : short;
}

/** Bytes as base64, in lines of `width` where it is given. */
export function base64(bytes: Uint8Array, width?: number): string {
  const text = btoa(String.fromCharCode(...bytes));
  return width === undefined ? text : (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
}

/** The bytes of a JSON Web Key's member (base64url, RFC 7515). */
export function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
