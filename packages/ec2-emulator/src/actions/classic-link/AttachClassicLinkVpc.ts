import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find, findAll } from '../../core/find.ts';

/** Every instance is in a VPC, and so none can be linked to one. */
export default action('AttachClassicLinkVpc', (input, { region }) => {
  const { InstanceId } = find(region.instances, input.InstanceId);
  const { VpcId } = find(region.vpcs, input.VpcId);
  findAll(region.securityGroups, input.Groups ?? []);
  throw new Ec2Error(
    'InvalidInstanceID.NotLinkable',
    `The instance '${InstanceId}' cannot be linked to the VPC '${VpcId}'.`,
  );
});
