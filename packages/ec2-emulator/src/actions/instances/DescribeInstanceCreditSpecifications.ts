import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { instanceState } from './instance-view.ts';
import { shownInstances } from './shown-instances.ts';

export default action('DescribeInstanceCreditSpecifications', (input, call) => {
  const named = input.InstanceIds ?? [];
  const instances = shownInstances(call, named);
  const other = named.length > 0 && instances.find(({ attributes }) => attributes.cpuCredits === undefined);
  if (other) {
    throw errors.invalidParameterCombination(
      `The instance ${other.InstanceId} is not a burstable performance instance.`,
    );
  }
  const { items, NextToken } = page(
    instances
      .filter(({ attributes }) => attributes.cpuCredits !== undefined)
      // Unless it is asked for, an instance with the usual `standard` is left out.
      .filter(({ attributes }) => named.length > 0 || attributes.cpuCredits === 'unlimited')
      .filter((instance) => instanceState(instance, call.now) !== 'terminated')
      .filter(filterBy(input.Filters, { 'instance-id': ({ InstanceId }) => InstanceId })),
    input,
    { min: 5, max: 1000 },
    (instance) => call.region.instances.positionOf(instance),
  );
  return {
    InstanceCreditSpecifications: items.map(({ InstanceId, attributes }) => ({
      InstanceId,
      CpuCredits: attributes.cpuCredits,
    })),
    NextToken,
  };
});
