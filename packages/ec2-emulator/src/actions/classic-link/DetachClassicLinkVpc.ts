import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** No instance is linked to a VPC. */
export default action('DetachClassicLinkVpc', (input, { region }) => {
  const { InstanceId } = find(region.instances, input.InstanceId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  throw errors.invalidParameterValue(`The instance '${InstanceId}' is not linked to the VPC '${VpcId}'.`);
});
