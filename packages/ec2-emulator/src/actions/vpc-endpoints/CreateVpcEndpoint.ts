import type { CreateVpcEndpointRequest, GroupIdentifier, State, VpcEndpointType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { type SeenService, seenServices } from '../../network/endpoint-services.ts';
import type { EndpointState } from '../../state/network-records.ts';
import { type Phase, turning } from '../../state/phase.ts';
import type { VpcRecord } from '../../state/records.ts';
import {
  checkZones,
  endpointGroups,
  endpointInterface,
  notForType,
  policyOf,
  subnetsOf,
  tablesOf,
} from './endpoint-parts.ts';
import { describedEndpoint } from './endpoint-view.ts';
import { privateDnsFor } from './private-dns.ts';

const DNS_RECORDS = ['ipv4', 'dualstack', 'ipv6', 'service-defined'];

/** A gateway endpoint brings routes, an interface endpoint interfaces; who owns the service may have to accept. */
export default action('CreateVpcEndpoint', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-endpoint');
  const vpc = find(region.vpcs, input.VpcId);
  const { VpcEndpointType = 'Gateway', ServiceName } = input;
  if (ServiceName === undefined) throw errors.missingParameter('ServiceName');
  checkOneOf('IpAddressType', input.IpAddressType, ['ipv4', 'ipv6', 'dualstack']);
  checkOneOf('DnsOptions.DnsRecordIpType', input.DnsOptions?.DnsRecordIpType, DNS_RECORDS);
  const service = serviceFor(call, input, VpcEndpointType);
  checkParameters(input, VpcEndpointType);
  const tables = tablesOf(call, vpc, ServiceName, input.RouteTableIds ?? []);
  const PrivateDnsEnabled = privateDnsFor(call, vpc, service, VpcEndpointType, input);
  checkLimit(call, vpc, VpcEndpointType);
  const hasGroups = VpcEndpointType === 'Interface';
  const groups = hasGroups ? endpointGroups(call, vpc, input.SecurityGroupIds ?? []) : [];
  const VpcEndpointId = newId(call, 'vpce');
  const endpoint = region.vpcEndpoints.put({
    VpcEndpointId,
    VpcEndpointType,
    VpcId: vpc.VpcId,
    ServiceName,
    ServiceRegion: service.detail.ServiceRegion,
    OwnerId: region.accountId,
    PolicyDocument: policyOf(input.PolicyDocument, VpcEndpointType),
    RouteTableIds: tables,
    networkInterfaceIds: interfacesFor(call, input, vpc, VpcEndpointId, VpcEndpointType, groups),
    groups,
    PrivateDnsEnabled,
    IpAddressType: input.IpAddressType ?? 'ipv4',
    DnsOptions: dnsOptions(input, VpcEndpointType),
    CreationTimestamp: now,
    phase: firstPhase(call, service, VpcEndpointType),
  });
  addTags(region, 'vpc-endpoint', VpcEndpointId, tags);
  return {
    VpcEndpoint: { ...describedEndpoint(call, endpoint), State: endpoint.phase.state as State },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});

function firstPhase(call: Call, { own, detail }: SeenService, type: VpcEndpointType): Phase<EndpointState> {
  if (own && detail.AcceptanceRequired) return { state: 'pendingAcceptance' };
  if (type === 'Gateway') return { state: 'available' };
  return turning('pending', 'available', transitionEnd(call));
}

/** Endpoints a VPC may have, of interfaces, and a region, of gateways. */
const MAX_INTERFACE = 50;
const MAX_GATEWAY = 20;

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-endpoints */
function checkLimit({ region }: Call, { VpcId }: VpcRecord, type: VpcEndpointType): void {
  const isGateway = type === 'Gateway';
  const counted = [...region.vpcEndpoints].filter((each) =>
    isGateway ? each.VpcEndpointType === type : each.VpcEndpointType !== 'Gateway' && each.VpcId === VpcId,
  );
  const most = isGateway ? MAX_GATEWAY : MAX_INTERFACE;
  if (counted.length < most) return;
  throw new Ec2Error('VpcEndpointLimitExceeded', `The maximum number of VPC endpoints has been reached.`);
}

function dnsOptions(
  { DnsOptions: asked = {}, IpAddressType: family = 'ipv4' }: CreateVpcEndpointRequest,
  type: string,
) {
  const usual = type === 'Gateway' ? 'service-defined' : family;
  const { PrivateDnsOnlyForInboundResolverEndpoint } = asked;
  return {
    DnsRecordIpType: asked.DnsRecordIpType ?? usual,
    ...(PrivateDnsOnlyForInboundResolverEndpoint !== undefined && {
      PrivateDnsOnlyForInboundResolverEndpoint,
    }),
  };
}

function serviceFor(call: Call, input: CreateVpcEndpointRequest, type: VpcEndpointType): SeenService {
  const { ServiceName: name = '', ServiceRegion } = input;
  const named = seenServices(call, ServiceRegion).filter(({ detail }) => detail.ServiceName === name);
  const service = named.find(({ detail }) => detail.ServiceType?.some((each) => each.ServiceType === type));
  if (service) return service;
  if (named.length === 0) {
    throw new Ec2Error('InvalidServiceName', `The Vpc Endpoint Service '${name}' does not exist`);
  }
  const types = new Set(
    named.flatMap(({ detail }) => detail.ServiceType?.map((each) => each.ServiceType) ?? []),
  );
  throw new Ec2Error(
    'InvalidParameter',
    `Endpoint type (${type}) does not match available service types ([${[...types].join(', ')}]).`,
  );
}

function checkParameters(input: CreateVpcEndpointRequest, type: VpcEndpointType): void {
  if (type === 'Gateway') {
    if (input.SubnetIds?.length) throw notForType('Subnet IDs are');
    if (input.SecurityGroupIds?.length) throw notForType('Security group IDs are');
    if (input.PrivateDnsEnabled) throw notForType('Private DNS is');
    return;
  }
  if (input.RouteTableIds?.length) throw notForType('Route table IDs are');
  if (type !== 'GatewayLoadBalancer') return;
  if (input.SecurityGroupIds?.length) throw notForType('Security group IDs are');
  if ((input.SubnetIds?.length ?? 0) > 1) {
    throw new Ec2Error('InvalidParameter', 'Gateway Load Balancer endpoints support only one subnet.');
  }
}

function interfacesFor(
  call: Call,
  input: CreateVpcEndpointRequest,
  vpc: VpcRecord,
  endpointId: string,
  type: VpcEndpointType,
  groups: GroupIdentifier[],
): string[] {
  if (type === 'Gateway') return [];
  const addresses = new Map(input.SubnetConfigurations?.map(({ SubnetId, Ipv4 }) => [SubnetId, Ipv4]));
  const named = [...(input.SubnetIds ?? []), ...addresses.keys()].filter((id) => id !== undefined);
  const subnets = subnetsOf(call, vpc, named);
  checkZones(subnets);
  return subnets.map((subnet) =>
    endpointInterface(call, endpointId, subnet, groups, addresses.get(subnet.SubnetId)),
  );
}
