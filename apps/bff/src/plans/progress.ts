import type { EventHub } from '../events/hub.ts';
import type { Store } from '../store/index.ts';
import { told } from './told.ts';

/** A plan of a thousand steps moves faster than anybody can see. */
const atMostEveryMs = 100;

/** Publishes a plan as it moves, at most every so often and always its last state. */
export interface Progress {
  readonly moved: () => void;
  /** Publishes what was not published yet. */
  flush(): Promise<void>;
}

export function createProgress(events: EventHub, store: Store, planId: string): Progress {
  let timer: NodeJS.Timeout | undefined;
  const publish = async () => {
    clearTimeout(timer);
    timer = undefined;
    const plan = await store.plans.byId(planId);
    if (plan) events.publish({ type: 'plan', plan: told(plan) });
  };
  return {
    moved() {
      // A publication that fails is made up for by the next; the journal is what counts.
      timer ??= setTimeout(() => publish().catch(() => undefined), atMostEveryMs);
    },
    flush: publish,
  };
}
