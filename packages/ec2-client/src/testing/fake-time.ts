import { setImmediate as settled } from 'node:timers/promises';
import type { Time } from '../sdk/pacing/time.ts';

/** A time that passes only when it is told to. */
export interface FakeTime extends Time {
  /** Lets so many milliseconds pass, with everything that happens meanwhile. */
  pass(ms: number): Promise<void>;
}

export function fakeTime(): FakeTime {
  let now = 0;
  const timers = new Set<{ at: number; work: () => void }>();
  const due = (until: number) =>
    [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(ms, work) {
      const timer = { at: now + ms, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(ms) {
      const until = now + ms;
      await settled();
      for (let next = due(until); next; next = due(until)) {
        timers.delete(next);
        now = Math.max(now, next.at);
        next.work();
        await settled();
      }
      now = until;
    },
  };
}
