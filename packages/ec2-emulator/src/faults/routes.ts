import type { AdminRoutes } from '../server/admin.ts';
import type { History, Reach } from '../state/history.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type FaultRules, readFaultRules } from './rules.ts';

/** Faults as they are set, shown and cleared from outside. */
export interface FaultControl {
  readonly routes: AdminRoutes;
  clear(): void;
}

/** `/_muster/faults`: POST replaces the rules, GET shows them, DELETE clears them. */
export function faultControl(plan: FaultPlan, history: History): FaultControl {
  function clear(): void {
    plan.follow();
    history.keep(undefined);
  }

  return {
    clear,
    routes: {
      faults: {
        GET: () => plan.report(),
        POST: (body) => {
          const rules = readFaultRules(body);
          plan.follow(rules);
          history.keep(reachOf(rules));
          return plan.report();
        },
        DELETE: clear,
      },
    },
  };
}

/** How far back the rules' stale reads go. */
function reachOf({ rules }: FaultRules): Reach | undefined {
  const stale = rules.flatMap(({ fault }) => (fault.fault === 'stale-read' ? fault : []));
  if (stale.length === 0) return undefined;
  const ms = Math.max(...stale.map((fault) => fault.ms));
  return { ms, mutations: Math.max(...stale.map((fault) => fault.mutations)) };
}
