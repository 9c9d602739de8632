import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { type Market, type Pool, priceOf } from './pools.ts';

/** What a fleet is to buy in one market, and how. */
export interface Purchase {
  readonly market: Market;
  /** In units. */
  readonly capacity: number;
  /** `lowest-price`, `lowestPrice`…: the two kinds of fleets spell them differently. */
  readonly strategy?: string | undefined;
  /** Over how many of the cheapest pools instances are spread. */
  readonly poolsToUse?: number | undefined;
  readonly singleType?: boolean | undefined;
  readonly singleZone?: boolean | undefined;
  /** With fewer units than this, nothing is launched. */
  readonly minimum?: number | undefined;
  /** What all of it may cost, in dollars an hour. */
  readonly maxTotalPrice?: string | undefined;
}

/** What came of a purchase: instances by their pool, and why others were not launched. */
export interface Bought {
  readonly launches: readonly { readonly pool: Pool; readonly instances: readonly InstanceRecord[] }[];
  readonly failures: readonly { readonly pool: Pool; readonly market: Market; readonly error: Ec2Error }[];
}

/** Launches as many instances of a pool as there can be, up to a number. */
export type LaunchPool = (pool: Pool, most: number) => readonly InstanceRecord[];

/**
 * Launches a capacity from pools in the order of the strategy; what one pool can't give the next does. With less than
 * the minimum, nothing is launched. Pools have no depth here, so strategies that look for the deepest take the cheapest,
 * or the one of highest priority.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-allocation-strategy.html
 */
export function buy(call: Call, pools: readonly Pool[], purchase: Purchase, launch: LaunchPool): Bought {
  let bought: Bought = { launches: [], failures: [] };
  try {
    return call.world.attempt(() => {
      bought = buyAll(call, pools, purchase, launch);
      if (unitsOf(bought) < (purchase.minimum ?? 0)) throw TOO_LITTLE;
      return bought;
    });
  } catch (error) {
    if (error !== TOO_LITTLE) throw error;
    return { ...bought, launches: [] };
  }
}

const TOO_LITTLE = new Error('There is less than the minimum');

const unitsOf = ({ launches }: Bought) =>
  launches.reduce((units, { pool, instances }) => units + pool.weight * instances.length, 0);

function buyAll(call: Call, pools: readonly Pool[], purchase: Purchase, launch: LaunchPool): Bought {
  const launches: { pool: Pool; instances: readonly InstanceRecord[] }[] = [];
  const failures: { pool: Pool; market: Market; error: Ec2Error }[] = [];
  let candidates = inOrder(call, pools, purchase);
  let missing = purchase.capacity;
  let budget = Number(purchase.maxTotalPrice ?? Number.POSITIVE_INFINITY);
  while (missing > 0 && candidates.length > 0) {
    const shares = shared(call, candidates.slice(0, width(purchase, candidates)), purchase, missing, budget);
    if (shares.size === 0) break;
    for (const [pool, count] of shares) {
      let instances: readonly InstanceRecord[] = [];
      try {
        instances = call.world.attempt(() => launch(pool, count));
        launches.push({ pool, instances });
        candidates = candidates.filter((each) => isAlike(purchase, each, pool));
      } catch (error) {
        if (!(error instanceof Ec2Error)) throw error;
        failures.push({ pool, market: purchase.market, error });
      }
      if (instances.length < count) candidates = candidates.filter((each) => each !== pool);
      missing -= instances.length * pool.weight;
      budget -= instances.length * priceOf(call, pool, purchase.market);
    }
  }
  return { launches, failures };
}

const plain = (strategy = 'lowestprice') => strategy.toLowerCase().replaceAll('-', '');

function inOrder(call: Call, pools: readonly Pool[], { market, strategy, capacity }: Purchase): Pool[] {
  if (plain(strategy).endsWith('prioritized')) return [...pools].sort((a, b) => a.priority - b.priority);
  if (plain(strategy) === 'diversified') return [...pools];
  // Where every instance is more than all of the target, what counts is its price and not that of its units.
  const single = pools.every(({ weight }) => weight > capacity);
  const price = (pool: Pool) => priceOf(call, pool, market) / (single ? 1 : pool.weight);
  const prices = new Map(pools.map((pool) => [pool, price(pool)]));
  return [...pools].sort((a, b) => (prices.get(a) ?? 0) - (prices.get(b) ?? 0) || a.priority - b.priority);
}

/** Over how many pools the strategy spreads instances. */
function width(
  { strategy, poolsToUse, singleType, singleZone }: Purchase,
  { length }: readonly Pool[],
): number {
  if (singleType || singleZone) return 1;
  if (plain(strategy) === 'diversified') return length;
  return plain(strategy) === 'lowestprice' ? (poolsToUse ?? 1) : 1;
}

/** How many instances of each pool it takes, one of each in turn until there is enough or no money left. */
function shared(
  call: Call,
  pools: readonly Pool[],
  { market }: Purchase,
  missing: number,
  budget: number,
): Map<Pool, number> {
  const shares = new Map<Pool, number>();
  for (let any = true; any && missing > 0; ) {
    any = false;
    for (const pool of pools) {
      const price = budget === Number.POSITIVE_INFINITY ? 0 : priceOf(call, pool, market);
      if (missing <= 0 || price > budget) continue;
      any = true;
      shares.set(pool, (shares.get(pool) ?? 0) + 1);
      missing -= pool.weight;
      budget -= price;
    }
  }
  return shares;
}

const isAlike = ({ singleType, singleZone }: Purchase, a: Pool, b: Pool) =>
  (!singleType || a.type === b.type) && (!singleZone || a.zone === b.zone);
