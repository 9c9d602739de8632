/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  chance(share: number): boolean;
  one<T>(of: readonly T[]): T;
  /** Another source, for one run: what one run draws does not change the next. */
  fork(): Random;
}

/** Mulberry32, a small generator of good quality for tests. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const random: Random = {
    below: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    one(of) {
      const chosen = of[random.below(of.length)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
    fork: () => seeded(random.below(2 ** 32)),
  };
  return random;
}
