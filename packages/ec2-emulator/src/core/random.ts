import { randomBytes } from 'node:crypto';

/** Where every random choice comes from, so that a test can choose. */
export interface Random {
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
}

/** Randomness of the operating system, drawn in blocks since ids need little of it often. */
export function systemRandom(): Random {
  let block = randomBytes(4096);
  let taken = 0;
  /** Where in the block so many unused bytes begin. */
  const take = (bytes: number): number => {
    if (taken + bytes > block.length) {
      block = randomBytes(Math.max(4096, bytes));
      taken = 0;
    }
    taken += bytes;
    return taken - bytes;
  };
  return {
    hex(digits) {
      const start = take(Math.ceil(digits / 2));
      return block.toString('hex', start, taken).slice(0, digits);
    },
    integer(min, max) {
      if (min === max) return min;
      // Taken first: that may draw another block.
      const start = take(6);
      return min + (block.readUIntBE(start, 6) % (max - min + 1));
    },
  };
}
