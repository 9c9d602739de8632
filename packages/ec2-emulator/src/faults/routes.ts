import type { Clock } from '../core/clock.ts';
import type { AdminRoutes } from '../server/admin.ts';
import { History } from '../state/history.ts';
import type { World } from '../state/world.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type FaultRules, readFaultRules } from './rules.ts';

/** Faults as they are set, shown and cleared from outside. */
export interface FaultControl {
  readonly routes: AdminRoutes;
  clear(): void;
}

/** `/_muster/faults`: POST replaces the rules, GET shows them, DELETE clears them. */
export function faultControl(plan: FaultPlan, world: World, clock: Clock): FaultControl {
  function clear(): void {
    plan.follow();
    world.keepHistory(undefined);
  }

  return {
    clear,
    routes: {
      faults: {
        GET: () => plan.report(),
        POST: (body) => {
          const rules = readFaultRules(body);
          plan.follow(rules);
          world.keepHistory(historyFor(rules, clock));
          return plan.report();
        },
        DELETE: clear,
      },
    },
  };
}

function historyFor({ rules }: FaultRules, clock: Clock): History | undefined {
  const stale = rules.flatMap(({ fault }) => (fault.fault === 'stale-read' ? fault : []));
  if (stale.length === 0) return undefined;
  const ms = Math.max(...stale.map((fault) => fault.ms));
  return new History(clock, { ms, mutations: Math.max(...stale.map((fault) => fault.mutations)) });
}
