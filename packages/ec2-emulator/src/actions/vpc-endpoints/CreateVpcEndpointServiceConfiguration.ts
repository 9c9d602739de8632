import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { zonesOf } from '../../network/subnets.ts';
import { addressTypes, privateName, supportedRegions } from './service-options.ts';

/** Offers what stands behind load balancers to other VPCs. Whether they exist is not looked up: another service's. */
export default action('CreateVpcEndpointServiceConfiguration', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-endpoint-service');
  const { NetworkLoadBalancerArns = [], GatewayLoadBalancerArns = [] } = input;
  if (NetworkLoadBalancerArns.length > 0 === GatewayLoadBalancerArns.length > 0) {
    throw new Ec2Error(
      'InvalidParameter',
      'exactly one of network_load_balancer_arn or gateway_load_balancer_arn is a required member',
    );
  }
  const ServiceId = newId(call, 'vpce-svc');
  const service = region.vpcEndpointServices.put({
    ServiceId,
    ServiceName: `com.amazonaws.vpce.${region.name}.${ServiceId}`,
    ServiceType: [{ ServiceType: NetworkLoadBalancerArns.length > 0 ? 'Interface' : 'GatewayLoadBalancer' }],
    ServiceState: 'Available',
    AvailabilityZones: zonesOf(region).map((zone) => zone.name),
    AvailabilityZoneIds: zonesOf(region).map((zone) => zone.id),
    AcceptanceRequired: input.AcceptanceRequired ?? true,
    ManagesVpcEndpoints: false,
    ...(NetworkLoadBalancerArns.length > 0 && { NetworkLoadBalancerArns }),
    ...(GatewayLoadBalancerArns.length > 0 && { GatewayLoadBalancerArns }),
    ...privateName(call, input.PrivateDnsName),
    BaseEndpointDnsNames: [`${ServiceId}.${region.name}.vpce.amazonaws.com`],
    SupportedIpAddressTypes: addressTypes(input.SupportedIpAddressTypes ?? ['ipv4']),
    ...(input.SupportedRegions && {
      SupportedRegions: supportedRegions(input.SupportedRegions),
      RemoteAccessEnabled: true,
    }),
    allowedPrincipals: [],
  });
  addTags(region, 'vpc-endpoint-service', ServiceId, tags);
  const { allowedPrincipals: _, ...shown } = service;
  return {
    ServiceConfiguration: { ...shown, Tags: tagsOf(region, ServiceId) },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});
