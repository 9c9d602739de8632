import type { MovableClock } from '../core/clock.ts';
import { Members } from '../core/members.ts';
import { seedNamed } from '../seeds/index.ts';
import type { Seeding } from '../seeds/seed.ts';
import type { World } from '../state/world.ts';
import { type AdminRoutes, JsonBytes } from './admin.ts';

const SEEDED = 'seeded';
const CLOCK_OFFSET = 'clockOffset';
const MOST_MS = 1e13;

/** What can be done to the whole, besides answering EC2's operations. */
export interface Administration {
  /** Runs the first seed, unless an earlier process has done so and left its state. */
  seedOnce(): Promise<void>;
  readonly routes: AdminRoutes;
}

/** How far the clock had been moved when this state was last used, in milliseconds. */
export function clockOffsetOf(world: World): number {
  return Number(world.settings.get(CLOCK_OFFSET)?.value ?? 0);
}

/** `firstSeed` is what `reset` comes back to; `alsoReset` is run by it too. */
export function administration(
  world: World,
  clock: MovableClock,
  seeding: Seeding,
  firstSeed: string,
  alsoReset: readonly (() => void)[],
): Administration {
  async function seedAnew(name: string): Promise<void> {
    const seed = await seedNamed(name);
    set(SEEDED, undefined);
    world.clear();
    await seed(seeding);
    set(SEEDED, name);
    world.forgetHistory();
  }

  function set(name: string, value: unknown): void {
    world.transact(() => world.settings.put({ name, value }));
  }

  return {
    async seedOnce() {
      // Set after the last of the seed is stored: one that was interrupted begins again.
      if (world.settings.get(SEEDED)?.value === undefined) await seedAnew(firstSeed);
    },
    routes: {
      reset: {
        POST: async () => {
          for (const forget of alsoReset) forget();
          await seedAnew(firstSeed);
        },
      },
      seed: {
        POST: async (body) => {
          const members = new Members(body);
          const name = members.text('seed');
          members.noOthers();
          await seedAnew(name);
        },
      },
      state: {
        GET: async () => {
          const { exportState } = await import('../state/export.ts');
          return new JsonBytes(exportState(world));
        },
        POST: async (body) => {
          const { importState } = await import('../state/export.ts');
          const { listingTest } = await import('./try-listings.ts');
          return importState(world, body, await listingTest(seeding));
        },
      },
      clock: {
        POST: (body) => {
          const members = new Members(body);
          // Some centuries either way, which is as far as dates in EC2's form go.
          const offset = clock.offset + members.number('advance', { min: -MOST_MS, max: MOST_MS });
          members.noOthers();
          if (Math.abs(offset) > MOST_MS)
            throw new TypeError('That is too far from the time of this machine');
          clock.offset = offset;
          set(CLOCK_OFFSET, clock.offset);
          return { now: new Date(clock.now()).toISOString() };
        },
      },
    },
  };
}
