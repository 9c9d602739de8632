import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const QUICKLY = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A value in few bytes, for what is seldom looked at again. */
export const packed = (value: unknown): Uint8Array => zstdCompressSync(serialize(value), QUICKLY);

/** The value that `packed` has made this of. */
export const unpacked = (bytes: Uint8Array): unknown => deserialize(zstdDecompressSync(bytes));
