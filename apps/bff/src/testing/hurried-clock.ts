import { setImmediate } from 'node:timers/promises';
import type { Context } from '../context.ts';

/** A clock that is put forward by whatever is waited for, so that nobody waits. */
export function hurriedClock(start = () => Date.now()): Pick<Context, 'clock' | 'pause'> {
  let aheadMs = 0;
  return {
    clock: { now: () => new Date(start() + aheadMs) },
    async pause(ms) {
      aheadMs += ms;
      await setImmediate();
    },
  };
}
