import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** A dedicated VPC becomes an ordinary one; there is no way back. What runs in it stays where it is. */
export default action('ModifyVpcTenancy', ({ VpcId, InstanceTenancy }, { region }) => {
  const vpc = find(region.vpcs, VpcId);
  if (InstanceTenancy !== 'default') {
    throw new Ec2Error('UnsupportedTenancy', `The tenancy value ${InstanceTenancy} is not supported.`);
  }
  region.vpcs.put({ ...vpc, InstanceTenancy });
  return { ReturnValue: true };
});
