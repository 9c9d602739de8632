/** Bytes of user data that EC2 takes, before base64. */
export const USER_DATA_LIMIT = 16_384;

/** How many bytes a typed script has: EC2 counts UTF-8 before base64. */
export function userDataSize(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A typed script as EC2 takes it: UTF-8 in base64. */
export function encodeUserData(text: string): string {
  return encodeBytes(new TextEncoder().encode(text));
}

/** The bytes of a file as EC2 takes them. */
export function encodeBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes behind base64; `undefined` when it is none. */
export function decodeBytes(base64: string): Uint8Array | undefined {
  const compact = base64.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(compact), (char) => char.charCodeAt(0));
}

/** The script behind base64; `undefined` when it is not base64 or its bytes are not text. */
export function decodeUserData(base64: string): string | undefined {
  const bytes = decodeBytes(base64);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
