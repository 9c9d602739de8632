import type { Seed } from './seed.ts';

/** The seeds by name; what comes after a colon is theirs to read. Each is loaded when it is first asked for. */
const SEEDS: Record<string, (argument: string | undefined) => Promise<Seed | undefined>> = {
  empty: async () => async () => {},
  demo: async () => (await import('./demo.ts')).demo,
};

/** What `--seed` accepts, in words. */
export const SEED_FORMS = Object.keys(SEEDS).join(', ');

/** The seed that `empty` or `name:argument` names. Throws a `RangeError` that says what there is. */
export async function seedNamed(text: string): Promise<Seed> {
  const [name = '', argument] = text.split(':', 2);
  const seed = Object.hasOwn(SEEDS, name) ? await SEEDS[name]?.(argument) : undefined;
  if (!seed) throw new RangeError(`${text} is not a seed; there is ${SEED_FORMS}`);
  return seed;
}
