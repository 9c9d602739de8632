import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion } from '../../catalogue/instance-types/offerings.ts';
import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { instanceTypeFilters } from './instance-type-filters.ts';

export default action('DescribeInstanceTypes', (input, call) => {
  const wanted = input.InstanceTypes ?? [];
  if (wanted.length > 0 && input.MaxResults !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameter instanceTypes cannot be used with the parameter maxResults',
    );
  }
  const all = [...instanceTypes().values()];
  const positions = new Map(all.map((type, index) => [type, index]));
  const here = input.IncludeUnsupportedInRegion
    ? all
    : all.filter((type) => offeredInRegion(String(type.InstanceType), call.region.name));
  const named = wanted.length === 0 ? here : pick(here, wanted);
  const matching = named.filter(filterBy(input.Filters, instanceTypeFilters));
  const { items, NextToken } = page(
    matching,
    input,
    { min: 5, max: 100 },
    (type) => positions.get(type) ?? 0,
  );
  return { InstanceTypes: items, NextToken };
});

function pick<T extends { InstanceType?: string | undefined }>(
  types: readonly T[],
  wanted: readonly string[],
): T[] {
  const byName = new Map(types.map((type) => [type.InstanceType, type]));
  const missing = wanted.filter((name) => !byName.has(name));
  if (missing.length > 0) {
    throw new Ec2Error(
      'InvalidInstanceType',
      `The following supplied instance types do not exist: [${missing.join(', ')}]`,
    );
  }
  return [...new Set(wanted)].flatMap((name) => byName.get(name) ?? []);
}
