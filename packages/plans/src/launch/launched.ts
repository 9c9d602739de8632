import type { Check } from '@muster/contract';
import { check, from, type Planned } from '../step.ts';
import { carryTags } from '../tag-checks.ts';
import { batchesOf } from './batches.ts';
import type { LaunchForm } from './form.ts';

/** EC2 takes no more values of a filter. */
const FILTER_VALUES = 200;

/** What is there once all instances are launched and named: so many, alive, of the type asked for, with their tags. */
export function launched(form: LaunchForm): Check[] {
  const names = namesOf(form);
  return batchesOf(form.count).flatMap(({ id, first, count }) =>
    Array.from({ length: Math.ceil(count / FILTER_VALUES) }, (_, chunk) => {
      const [start, end] = [chunk * FILTER_VALUES, Math.min(count, (chunk + 1) * FILTER_VALUES)];
      const ids = from(id, `Instances[${start}:${end}].InstanceId`);
      const given = [...new Set(names.slice(first - 1 + start, first - 1 + end))];
      const tags = given.map((value) => ({ key: 'Name', value }));
      return [alive(ids, end - start, form.instanceType), carryTags(ids, [...tags, ...form.tags])];
    }).flat(),
  );
}

/** So many of the instances are alive, and of this type. @param ids at most 200 */
export function alive(ids: Planned<string[]>, count: number, instanceType?: string): Check {
  const ofType = instanceType === undefined ? '' : ` && InstanceType=='${instanceType}'`;
  return check(
    'DescribeInstances',
    { Filters: [{ Name: 'instance-id', Values: ids }] },
    `length(Reservations[].Instances[?State.Name!='terminated' && State.Name!='shutting-down'${ofType}][])`,
    count,
  );
}

/** The Name tag of each instance; none where the form has no name. */
function namesOf({ name, naming, count }: LaunchForm): string[] {
  if (name === '') return [];
  const numbered = naming === 'numbered' && count > 1;
  return Array.from({ length: count }, (_, index) => (numbered ? `${name}-${index + 1}` : name));
}
