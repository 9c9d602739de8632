import { isRead } from '../core/operations.ts';
import { type Limit, OWN_LIMITS } from './request-limits.ts';

/**
 * EC2's request limits, each a bucket of tokens that an account has in a region for one operation.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html#throttling-limits-rate-based
 */
const READS: Limit = { capacity: 100, perSecond: 20 };
const UNFILTERED_READS: Limit = { capacity: 50, perSecond: 10 };
const MUTATIONS: Limit = { capacity: 50, perSecond: 5 };

/** The reads that cost more when they ask for everything at once. */
const EXPENSIVE_UNFILTERED = new Set([
  'DescribeInstances',
  'DescribeInstanceStatus',
  'DescribeNetworkInterfaces',
  'DescribeSecurityGroups',
  'DescribeSnapshots',
  'DescribeSpotInstanceRequests',
  'DescribeVolumes',
]);

/** A second bucket of those that work on many instances at once, with a token for each of the instances. */
const OF_INSTANCES: Readonly<Record<string, Limit>> = {
  RunInstances: { capacity: 1000, perSecond: 2 },
  StartInstances: { capacity: 1000, perSecond: 2 },
  StopInstances: { capacity: 1000, perSecond: 20 },
  TerminateInstances: { capacity: 1000, perSecond: 20 },
};

interface Bucket {
  tokens: number;
  /** When it was last refilled, in milliseconds since 1970. */
  at: number;
}

/** One request, as far as throttling looks at it. */
export interface ThrottledRequest {
  readonly accountId: string;
  readonly region: string;
  readonly operation: string;
  readonly parameters: Iterable<readonly [name: string, value: string]>;
}

export class TokenBuckets {
  readonly #scale: number;
  readonly #buckets = new Map<string, Bucket>();

  /** `scale` makes every limit that many times larger. */
  constructor(scale: number) {
    this.#scale = scale;
  }

  /** Takes the tokens for a request made at a time in milliseconds. False, and none is taken, when too few are left. */
  take(request: ThrottledRequest, now: number): boolean {
    const takings = [
      { limit: limitOf(request), tokens: 1 },
      ...instanceLimitOf(request.operation).map((limit) => ({ limit, tokens: instancesOf(request) })),
    ].map(({ limit, tokens }) => ({ bucket: this.#filled(request, limit, now), tokens }));
    if (takings.some(({ bucket, tokens }) => bucket.tokens < tokens)) return false;
    for (const { bucket, tokens } of takings) bucket.tokens -= tokens;
    return true;
  }

  #filled(request: ThrottledRequest, { capacity, perSecond }: Limit, now: number): Bucket {
    const most = Math.max(1, capacity * this.#scale);
    const key = [request.accountId, request.region, request.operation, capacity].join(' ');
    const bucket = this.#buckets.get(key) ?? { tokens: most, at: now };
    const refill = (Math.max(0, now - bucket.at) / 1000) * perSecond * this.#scale;
    bucket.tokens = Math.min(most, bucket.tokens + refill);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

function limitOf({ operation, parameters }: ThrottledRequest): Limit {
  const own = OWN_LIMITS.get(operation);
  if (own) return own;
  if (!isRead(operation)) return MUTATIONS;
  return EXPENSIVE_UNFILTERED.has(operation) && asksForEverything(parameters) ? UNFILTERED_READS : READS;
}

function instanceLimitOf(operation: string): Limit[] {
  const limit = Object.hasOwn(OF_INSTANCES, operation) ? OF_INSTANCES[operation] : undefined;
  return limit ? [limit] : [];
}

/** How many instances a request is for. */
function instancesOf({ operation, parameters }: ThrottledRequest): number {
  const all = [...parameters];
  if (operation !== 'RunInstances') return all.filter(([name]) => /^InstanceId\.\d+$/.test(name)).length;
  return Number(all.find(([name]) => name === 'MaxCount')?.[1] ?? 1) || 1;
}

function asksForEverything(parameters: ThrottledRequest['parameters']): boolean {
  return ![...parameters].some(([name]) => /^(Filter\.|MaxResults$|[A-Z]\w*Id\.\d)/.test(name));
}
