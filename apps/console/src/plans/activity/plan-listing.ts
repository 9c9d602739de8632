import type { PlanRow } from '@muster/contract';
import { planRow } from '@muster/plans';
import { call, useEvents } from '../../api/index.ts';
import { type Listing, useListing } from './listing.ts';

/** What plans are listed, as the address has it. */
export interface PlanFilter {
  readonly q?: string | undefined;
  readonly who?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly connection?: string | undefined;
  readonly region?: string | undefined;
}

/** A plan that nobody has applied has changed nothing: it is listed where somebody asks for it. */
const changes = 'applying,paused,applied,partly-applied,failed,conflict,unknown,cancelled';

/** The plans that a filter leaves, newest first. */
export function planListing(filter: PlanFilter): Listing<PlanRow, string> {
  const query = { ...filter, status: filter.status ?? changes };
  return {
    key: ['plan-list', query],
    idOf: ({ id }) => id,
    pageSize: 50,
    async read({ before, limit }, signal) {
      const page = await call('listPlans', {
        query: { ...query, limit: Math.min(limit, 200), ...(before && { before }) },
        ...(signal && { signal }),
      });
      return { rows: page.plans, next: page.next };
    },
  };
}

/** The plans that a filter leaves, kept up to date by what the server tells. */
export function usePlanList(filter: PlanFilter) {
  const listing = useListing(planListing(filter));
  const statuses = (filter.status ?? changes).split(',');
  useEvents((event) => {
    if (event.type !== 'plan') return;
    const { plan } = event;
    const isListed = listing.rows.some(({ id }) => id === plan.id);
    const belongs = statuses.includes(plan.status);
    if (isListed) listing.change(plan.id, belongs ? planRow(plan) : undefined);
    // Whether its words are those that are searched for, the server tells.
    else if (belongs) void listing.readNewest();
  });
  return listing;
}
