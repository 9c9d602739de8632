import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addressTypes, privateName, supportedRegions } from './service-options.ts';

/** A service stays behind at least one load balancer. */
export default action('ModifyVpcEndpointServiceConfiguration', (input, call) => {
  const { region } = call;
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
  if (input.RemovePrivateDnsName && input.PrivateDnsName !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameters PrivateDnsName and RemovePrivateDnsName cannot be used together.',
    );
  }
  const { PrivateDnsName: name, PrivateDnsNameConfiguration: verification, ...rest } = service;
  const before = { ...(name && { PrivateDnsName: name, PrivateDnsNameConfiguration: verification }) };
  const named = input.PrivateDnsName === undefined ? before : privateName(call, input.PrivateDnsName);
  const types = changed(
    service.SupportedIpAddressTypes,
    input.AddSupportedIpAddressTypes,
    input.RemoveSupportedIpAddressTypes,
  );
  const regions = changed(
    service.SupportedRegions?.flatMap(({ Region }) => Region ?? []),
    input.AddSupportedRegions,
    input.RemoveSupportedRegions,
  );
  region.vpcEndpointServices.put({
    ...rest,
    ...(!input.RemovePrivateDnsName && named),
    SupportedIpAddressTypes: addressTypes(types),
    SupportedRegions: supportedRegions(regions),
    RemoteAccessEnabled: regions.length > 0,
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
