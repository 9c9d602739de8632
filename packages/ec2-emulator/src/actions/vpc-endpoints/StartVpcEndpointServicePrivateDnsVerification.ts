import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** The name is taken for verified at once: nothing is looked up in DNS. */
export default action('StartVpcEndpointServicePrivateDnsVerification', (input, { region }) => {
  const service = find(region.vpcEndpointServices, input.ServiceId);
  const { ServiceId, PrivateDnsName, PrivateDnsNameConfiguration } = service;
  if (!PrivateDnsName) {
    throw new Ec2Error(
      'InvalidParameter',
      `The VPC endpoint service ${ServiceId} does not have a private DNS name.`,
    );
  }
  region.vpcEndpointServices.put({
    ...service,
    PrivateDnsNameConfiguration: { ...PrivateDnsNameConfiguration, State: 'verified' },
  });
  return { ReturnValue: true };
});
