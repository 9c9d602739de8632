import type { Seed } from './seed.ts';

interface SeedKind {
  /** How it is written on the command line. */
  readonly form: string;
  /** Loads the seed; undefined when it does not understand what came after the colon. */
  readonly load: (argument: string | undefined) => Promise<Seed | undefined>;
}

/** The seeds by name; what comes after a colon is theirs to read. Each is loaded when it is first asked for. */
const SEEDS: Readonly<Record<string, SeedKind>> = {
  empty: { form: 'empty', load: async () => async () => {} },
  demo: { form: 'demo', load: async () => (await import('./demo.ts')).demo },
  fleet: {
    form: 'fleet:N',
    load: async (argument) => {
      const { fleet, fleetSize } = await import('./fleet.ts');
      const size = fleetSize(argument);
      return size === undefined ? undefined : fleet(size);
    },
  },
};

/** What `--seed` accepts, in words. */
export const SEED_FORMS = Object.values(SEEDS)
  .map(({ form }) => form)
  .join(', ');

/** The seed that `empty` or `name:argument` names. Throws a `RangeError` that says what there is. */
export async function seedNamed(text: string): Promise<Seed> {
  const [name = '', argument] = text.split(':', 2);
  const seed = Object.hasOwn(SEEDS, name) ? await SEEDS[name]?.load(argument) : undefined;
  if (!seed) throw new RangeError(`${text} is not a seed; there is ${SEED_FORMS}`);
  return seed;
}
