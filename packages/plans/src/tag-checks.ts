import type { Check } from '@muster/contract';
import { type Tag, tagsTo } from '@muster/ec2-model';
import { check, type Planned } from './step.ts';

/**
 * The resources carry these tags and no others, but for those that AWS puts on by itself.
 *
 * @param ids a list of at most 200: EC2 takes no more values of a filter
 * @param tags of all of the resources together
 */
export function carryTags(ids: Planned<string[]>, tags: readonly Tag[]): Check {
  return check(
    'DescribeTags',
    { Filters: [{ Name: 'resource-id', Values: ids }] },
    "Tags[?!starts_with(Key,'aws:')].{Key:Key,Value:Value}",
    tagsTo(tags),
  );
}
