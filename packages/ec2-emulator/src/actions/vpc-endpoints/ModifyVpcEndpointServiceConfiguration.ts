import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

/** A service stays behind at least one load balancer. */
export default action('ModifyVpcEndpointServiceConfiguration', (input, { region }) => {
  const service = find(region.vpcEndpointServices, input.ServiceId);
  const network = changed(
    service.NetworkLoadBalancerArns,
    input.AddNetworkLoadBalancerArns,
    input.RemoveNetworkLoadBalancerArns,
  );
  const gateway = changed(
    service.GatewayLoadBalancerArns,
    input.AddGatewayLoadBalancerArns,
    input.RemoveGatewayLoadBalancerArns,
  );
  if (network.length > 0 === gateway.length > 0) {
    throw new Ec2Error(
      'InvalidParameter',
      'exactly one of network_load_balancer_arn or gateway_load_balancer_arn is a required member',
    );
  }
  const { PrivateDnsName: before, ...rest } = service;
  const PrivateDnsName = input.RemovePrivateDnsName ? undefined : (input.PrivateDnsName ?? before);
  region.vpcEndpointServices.put({
    ...rest,
    ...(PrivateDnsName && { PrivateDnsName }),
    AcceptanceRequired: input.AcceptanceRequired ?? service.AcceptanceRequired ?? true,
    NetworkLoadBalancerArns: network,
    GatewayLoadBalancerArns: gateway,
  });
  return { Return: true };
});

function changed(
  before: readonly string[] = [],
  added: readonly string[] = [],
  removed: readonly string[] = [],
) {
  return [...new Set([...before.filter((arn) => !removed.includes(arn)), ...added])];
}
