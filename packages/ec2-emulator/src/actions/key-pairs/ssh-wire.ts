/** The binary form of SSH keys: RFC 4251, section 5. */

/** A string: its length in four bytes, then itself. */
export function sshString(bytes: string | Uint8Array): Buffer {
  const body = Buffer.from(bytes as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** A positive number of any size, given as big-endian bytes in base64url, as a JSON Web Key has it. */
export function sshInteger(base64url: string): Buffer {
  let bytes = Buffer.from(base64url, 'base64url');
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return sshString(negative ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

export function sshUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Reads the strings a key consists of. Throws when the bytes end within one. */
export function readSshStrings(bytes: Buffer): Buffer[] {
  const strings: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new RangeError('The key ends early');
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return strings;
}
