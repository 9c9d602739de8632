import type { Filter } from '@aws-sdk/client-ec2';
import { Ec2Error } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';

interface Asked {
  readonly ids?: readonly string[] | undefined;
  readonly filters?: readonly Filter[] | undefined;
  /** The documented filters of the operation. */
  readonly known: readonly string[];
}

/**
 * Nothing can be bought for a term here, so there is nothing to describe. Throws for ids, which name nothing, and for
 * filters that the operation does not have.
 */
export function describeNone({ ids = [], filters, known }: Asked, notFound: string): never[] {
  filterBy(filters, Object.fromEntries(known.map((name) => [name, () => undefined])));
  if (ids.length > 0) throw new Ec2Error(notFound, `The ID '${ids.join(', ')}' does not exist`);
  return [];
}
