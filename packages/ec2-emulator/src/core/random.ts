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
  let pool = '';
  const hex = (digits: number): string => {
    if (pool.length < digits) pool = randomBytes(4096).toString('hex');
    const taken = pool.slice(0, digits);
    pool = pool.slice(digits);
    return taken;
  };
  return {
    hex,
    integer: (min, max) => min + (Number.parseInt(hex(12), 16) % (max - min + 1)),
  };
}
