import { isRead } from '../core/operations.ts';

interface Limit {
  readonly capacity: number;
  readonly perSecond: number;
}

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

const OF_THEIR_OWN: Readonly<Record<string, Limit>> = {
  CreateDefaultSubnet: { capacity: 1, perSecond: 1 },
  CreateDefaultVpc: { capacity: 1, perSecond: 1 },
  CreateTags: { capacity: 100, perSecond: 10 },
  DeleteTags: { capacity: 100, perSecond: 10 },
  RunInstances: { capacity: 5, perSecond: 2 },
  StartInstances: { capacity: 5, perSecond: 2 },
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
  readonly parameters: Iterable<string>;
}

export class TokenBuckets {
  readonly #scale: number;
  readonly #buckets = new Map<string, Bucket>();

  /** `scale` makes every limit that many times larger. */
  constructor(scale: number) {
    this.#scale = scale;
  }

  /** Takes a token for a request made at a time in milliseconds. False when there is none left. */
  take(request: ThrottledRequest, now: number): boolean {
    const limit = limitOf(request);
    const capacity = Math.max(1, limit.capacity * this.#scale);
    const key = [request.accountId, request.region, request.operation, limit.capacity].join(' ');
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, at: now };
    const refill = (Math.max(0, now - bucket.at) / 1000) * limit.perSecond * this.#scale;
    const tokens = Math.min(capacity, bucket.tokens + refill);
    const granted = tokens >= 1;
    this.#buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now });
    return granted;
  }
}

function limitOf({ operation, parameters }: ThrottledRequest): Limit {
  if (Object.hasOwn(OF_THEIR_OWN, operation)) return OF_THEIR_OWN[operation] ?? MUTATIONS;
  if (!isRead(operation)) return MUTATIONS;
  return EXPENSIVE_UNFILTERED.has(operation) && asksForEverything(parameters) ? UNFILTERED_READS : READS;
}

function asksForEverything(parameters: Iterable<string>): boolean {
  return ![...parameters].some((name) => /^(Filter\.|MaxResults$|[A-Z]\w*Id\.\d)/.test(name));
}
