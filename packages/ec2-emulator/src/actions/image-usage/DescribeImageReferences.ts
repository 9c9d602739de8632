import { action } from '../../core/action.ts';
import { ec2Arn } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { page } from '../../core/paging.ts';
import { INSTANCE, LAUNCH_TEMPLATE, usersOf } from './image-usage.ts';

const ARN_TYPES: Readonly<Record<string, string>> = {
  [INSTANCE]: 'instance',
  [LAUNCH_TEMPLATE]: 'launch-template',
};

/** The caller's own resources that use images. */
export default action('DescribeImageReferences', (input, call) => {
  const asked = (input.ResourceTypes ?? []).map(({ ResourceType }) => String(ResourceType));
  if (input.IncludeAllResourceTypes ? asked.length > 0 : asked.length === 0) {
    throw errors.invalidParameterCombination(
      'Specify either IncludeAllResourceTypes or ResourceTypes, and not both.',
    );
  }
  const references = (input.ImageIds ?? []).flatMap((ImageId) =>
    Object.entries(usersOf(call, ImageId))
      .filter(([type]) => input.IncludeAllResourceTypes || asked.includes(type))
      .flatMap(([type, ids]) =>
        ids.map((id) => ({
          ImageId,
          ResourceType: type as typeof INSTANCE,
          Arn: ec2Arn(call.region, ARN_TYPES[type] ?? '', id),
        })),
      ),
  );
  const places = new Map(references.map((reference, index) => [reference, index]));
  const { items, NextToken } = page(
    references,
    input,
    { min: 5, max: 1000 },
    (each) => places.get(each) ?? 0,
  );
  return { ImageReferences: items, NextToken };
});
