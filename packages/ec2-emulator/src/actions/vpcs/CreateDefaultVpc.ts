import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { createDefaultVpc } from '../../network/default-vpc.ts';
import { defaultVpc } from '../../network/vpcs.ts';
import { shownVpc } from './shown-vpc.ts';

export default action('CreateDefaultVpc', (_input, call) => {
  if (defaultVpc(call.region)) {
    throw new Ec2Error(
      'DefaultVpcAlreadyExists',
      'A Default VPC already exists for this account in this region.',
    );
  }
  return { Vpc: { ...shownVpc(call, createDefaultVpc(call)), State: 'pending' as const } };
});
