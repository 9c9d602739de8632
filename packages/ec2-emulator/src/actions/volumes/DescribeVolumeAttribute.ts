import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DescribeVolumeAttribute', (input, call) => {
  const { VolumeId, autoEnableIO = false } = find(call.region.volumes, input.VolumeId);
  switch (input.Attribute) {
    case 'autoEnableIO':
      return { VolumeId, AutoEnableIO: { Value: autoEnableIO } };
    case 'productCodes':
      return { VolumeId, ProductCodes: [] };
    default:
      throw errors.invalidParameterValue(
        `Value (${input.Attribute}) for parameter attribute is invalid. Unknown attribute.`,
      );
  }
});
