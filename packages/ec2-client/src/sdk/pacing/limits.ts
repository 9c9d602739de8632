import type { Effect } from '../../operations.ts';
import { instanceLimits, ownLimits, resourceIntensive, unfilteredReads } from './amazon-limits.ts';

/** A bucket of tokens: how many it holds, and how many come back each second. */
export interface Limit {
  readonly capacity: number;
  readonly perSecond: number;
}

/** Which of EC2's limits a call falls under. */
export type LimitClass = 'read' | 'unfiltered-read' | 'change' | 'resource-intensive' | 'own' | 'compatible';

/** A call, as far as limits look at it. */
export interface LimitedCall {
  readonly operation: string;
  readonly effect: Effect;
  readonly input: object;
}

/** The limits of one call. */
export interface CallLimits {
  readonly class: LimitClass;
  readonly requests: Limit;
  /** A second bucket, with a token for each instance that the call is for. */
  readonly instances?: { readonly limit: Limit; readonly tokens: number };
}

export type Limits = (call: LimitedCall) => CallLimits;

/**
 * Amazon's documented limits, less a tenth: other tools call for the same account, and requests do not arrive exactly
 * as they were spaced.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html#throttling-limits-rate-based
 */
export const amazonLimits: Limits = (call) => {
  const documented = documentedLimits(call);
  const limit = instanceLimits.get(call.operation);
  return {
    class: documented.class,
    requests: lessATenth(documented.requests),
    ...(limit && { instances: { limit: lessATenth(limit), tokens: instancesIn(call) } }),
  };
};

/**
 * Limits for an endpoint that is not Amazon's and has no documented ones: high enough never to be felt by a local EC2.
 * Where such an endpoint throttles after all, the pacer slows down by what it says.
 */
export const compatibleLimits: Limits = () => ({
  class: 'compatible',
  requests: { capacity: 1000, perSecond: 1000 },
});

function documentedLimits({ operation, effect, input }: LimitedCall): CallLimits {
  const own = ownLimits.get(operation);
  if (own) return { class: 'own', requests: own };
  if (effect !== 'read') {
    return {
      class: resourceIntensive.has(operation) ? 'resource-intensive' : 'change',
      requests: { capacity: 50, perSecond: 5 },
    };
  }
  return unfilteredReads.has(operation) && isUnfiltered(input)
    ? { class: 'unfiltered-read', requests: { capacity: 50, perSecond: 10 } }
    : { class: 'read', requests: { capacity: 100, perSecond: 20 } };
}

/** The documentation speaks of pages and filters only, so a list of ids is not taken for a filter. */
function isUnfiltered(input: { MaxResults?: number; NextToken?: string; Filters?: readonly unknown[] }) {
  return input.MaxResults === undefined && input.NextToken === undefined && !input.Filters?.length;
}

function instancesIn({ input }: LimitedCall): number {
  const { MaxCount, InstanceIds } = input as { MaxCount?: number; InstanceIds?: readonly unknown[] };
  return MaxCount ?? InstanceIds?.length ?? 1;
}

function lessATenth({ capacity, perSecond }: Limit): Limit {
  return { capacity: Math.max(1, Math.floor(capacity * 0.9)), perSecond: perSecond * 0.9 };
}
