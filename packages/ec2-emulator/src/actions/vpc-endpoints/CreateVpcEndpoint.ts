import type { CreateVpcEndpointRequest, State, VpcEndpointType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { type SeenService, seenServices } from '../../network/endpoint-services.ts';
import type { EndpointState } from '../../state/network-records.ts';
import { type Phase, turning } from '../../state/phase.ts';
import type { VpcRecord } from '../../state/records.ts';
import {
  checkPrivateDns,
  checkZones,
  endpointGroups,
  endpointInterface,
  notForType,
  policyOf,
  subnetsOf,
  tablesOf,
} from './endpoint-parts.ts';
import { describedEndpoint } from './endpoint-view.ts';

/** A gateway endpoint brings routes, an interface endpoint interfaces; who owns the service may have to accept. */
export default action('CreateVpcEndpoint', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-endpoint');
  const vpc = find(region.vpcs, input.VpcId);
  const { VpcEndpointType = 'Gateway', ServiceName = '' } = input;
  const service = serviceFor(call, ServiceName, VpcEndpointType);
  checkParameters(input, VpcEndpointType);
  const tables = tablesOf(call, vpc, input.RouteTableIds ?? []);
  const PrivateDnsEnabled = privateDns(call, input, service, VpcEndpointType);
  const VpcEndpointId = newId(call, 'vpce');
  const endpoint = region.vpcEndpoints.put({
    VpcEndpointId,
    VpcEndpointType,
    VpcId: vpc.VpcId,
    ServiceName,
    OwnerId: region.accountId,
    PolicyDocument: policyOf(input.PolicyDocument),
    RouteTableIds: tables,
    networkInterfaceIds: interfacesFor(call, input, vpc, VpcEndpointId, VpcEndpointType),
    PrivateDnsEnabled,
    ...(VpcEndpointType !== 'Gateway' && { IpAddressType: input.IpAddressType ?? 'ipv4' }),
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

function serviceFor(call: Call, name: string, type: VpcEndpointType): SeenService {
  const named = seenServices(call).filter(({ detail }) => detail.ServiceName === name);
  const service = named.find(({ detail }) => detail.ServiceType?.some((each) => each.ServiceType === type));
  if (service) return service;
  if (named.length === 0) {
    throw new Ec2Error('InvalidServiceName', `The Vpc Endpoint Service '${name}' does not exist`);
  }
  throw new Ec2Error('InvalidParameter', `Endpoint type (${type}) does not match available service types.`);
}

function checkParameters(input: CreateVpcEndpointRequest, type: VpcEndpointType): void {
  if (type === 'Gateway') {
    if (input.SubnetIds?.length) throw notForType('SubnetIds', type);
    if (input.SecurityGroupIds?.length) throw notForType('SecurityGroupIds', type);
    if (input.PrivateDnsEnabled) throw notForType('PrivateDnsEnabled', type);
  } else if (input.RouteTableIds?.length) throw notForType('RouteTableIds', type);
}

/** Endpoints of Amazon's services take the service's own name unless the request says otherwise. */
function privateDns(
  call: Call,
  input: CreateVpcEndpointRequest,
  { detail, own }: SeenService,
  type: VpcEndpointType,
): boolean {
  if (type !== 'Interface') return false;
  const enabled = input.PrivateDnsEnabled ?? (own === undefined && detail.PrivateDnsName !== undefined);
  if (enabled) checkPrivateDns(call, input.VpcId ?? '');
  return enabled;
}

function interfacesFor(
  call: Call,
  input: CreateVpcEndpointRequest,
  vpc: VpcRecord,
  endpointId: string,
  type: VpcEndpointType,
): string[] {
  if (type === 'Gateway') return [];
  const subnets = subnetsOf(call, vpc, input.SubnetIds ?? []);
  checkZones(subnets);
  const groups = type === 'Interface' ? endpointGroups(call, vpc, input.SecurityGroupIds ?? []) : [];
  return subnets.map((subnet) => endpointInterface(call, endpointId, subnet, groups));
}
