import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion } from '../../catalogue/instance-types/offerings.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { page } from '../../core/paging.ts';
import { meets } from './requirements.ts';

export default action('GetInstanceTypesFromInstanceRequirements', (input, call) => {
  const { ArchitectureTypes = [], VirtualizationTypes = [], InstanceRequirements: asked } = input;
  if (!asked) throw errors.missingParameter('InstanceRequirements');
  if (asked.AllowedInstanceTypes?.length && asked.ExcludedInstanceTypes?.length) {
    throw errors.invalidParameterCombination(
      'Only one of AllowedInstanceTypes and ExcludedInstanceTypes can be specified.',
    );
  }
  const all = [...instanceTypes().values()];
  const places = new Map(all.map((type, index) => [type, index]));
  const matching = all.filter(
    (type) =>
      offeredInRegion(String(type.InstanceType), call.region.name) &&
      type.ProcessorInfo?.SupportedArchitectures?.some((each) => ArchitectureTypes.includes(each)) &&
      type.SupportedVirtualizationTypes?.some((each) => VirtualizationTypes.includes(each)) &&
      meets(type, asked),
  );
  const { items, NextToken } = page(matching, input, { min: 1, max: 1000 }, (type) => places.get(type) ?? 0);
  return { InstanceTypes: items.map(({ InstanceType }) => ({ InstanceType })), NextToken };
});
