import type { MovableClock } from '../core/clock.ts';
import { seedNamed } from '../seeds/index.ts';
import type { Seeding } from '../seeds/seed.ts';
import type { World } from '../state/world.ts';
import type { AdminRoutes } from './admin.ts';

const SEEDED = 'seeded';
const CLOCK_OFFSET = 'clockOffset';

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

/** `firstSeed` is what `reset` comes back to. */
export function administration(
  world: World,
  clock: MovableClock,
  seeding: Seeding,
  firstSeed: string,
): Administration {
  async function seedAnew(name: string): Promise<void> {
    const seed = await seedNamed(name);
    set(SEEDED, undefined);
    world.clear();
    await seed(seeding);
    set(SEEDED, name);
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
      reset: () => seedAnew(firstSeed),
      seed: (body) => seedAnew(textMember(body, 'seed')),
      clock: (body) => {
        clock.offset += numberMember(body, 'advance');
        set(CLOCK_OFFSET, clock.offset);
        return { now: new Date(clock.now()).toISOString() };
      },
    },
  };
}

function textMember(body: object, name: string): string {
  const value: unknown = Reflect.get(body, name);
  if (typeof value === 'string') return value;
  throw new TypeError(`"${name}" must be a string`);
}

function numberMember(body: object, name: string): number {
  const value: unknown = Reflect.get(body, name);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`"${name}" must be a number of milliseconds`);
}
