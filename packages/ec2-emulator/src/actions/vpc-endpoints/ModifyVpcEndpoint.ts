import type { ModifyVpcEndpointRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { seenServices } from '../../network/endpoint-services.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import type { VpcEndpointRecord } from '../../state/network-records.ts';
import {
  checkZones,
  endpointGroups,
  endpointInterface,
  notForType,
  ofEndpoint,
  policyOf,
  subnetsOf,
  tablesOf,
} from './endpoint-parts.ts';
import { interfacesOf } from './endpoint-view.ts';
import { checkPrivateDns } from './private-dns.ts';

export default action('ModifyVpcEndpoint', (input, call) => {
  const { region } = call;
  const endpoint = find(region.vpcEndpoints, input.VpcEndpointId);
  checkType(endpoint, input);
  const service = seenServices(call, endpoint.ServiceRegion).find(
    ({ detail }) =>
      detail.ServiceName === endpoint.ServiceName &&
      detail.ServiceType?.some(({ ServiceType }) => ServiceType === endpoint.VpcEndpointType),
  );
  if (input.PrivateDnsEnabled && !endpoint.PrivateDnsEnabled && service) {
    checkPrivateDns(call, endpoint.VpcId, service, input, endpoint.VpcEndpointId);
  }
  const networkInterfaceIds = changedInterfaces(call, endpoint, input);
  const changed = region.vpcEndpoints.put({
    ...endpoint,
    networkInterfaceIds,
    RouteTableIds: changedTables(call, endpoint, input),
    ...(input.PolicyDocument !== undefined && {
      PolicyDocument: policyOf(input.PolicyDocument, endpoint.VpcEndpointType),
    }),
    ...(input.ResetPolicy && { PolicyDocument: policyOf(undefined, endpoint.VpcEndpointType) }),
    ...(input.PrivateDnsEnabled !== undefined && { PrivateDnsEnabled: input.PrivateDnsEnabled }),
    ...(input.IpAddressType && { IpAddressType: input.IpAddressType }),
    ...(input.DnsOptions && { DnsOptions: { ...endpoint.DnsOptions, ...input.DnsOptions } }),
  });
  changeGroups(call, changed, input);
  return { Return: true };
});

function checkType({ VpcEndpointType: type }: VpcEndpointRecord, input: ModifyVpcEndpointRequest): void {
  const has = (...lists: (string[] | undefined)[]) => lists.some((ids) => ids?.length);
  if (type === 'Gateway') {
    if (has(input.AddSubnetIds, input.RemoveSubnetIds)) throw notForType('Subnet IDs are');
    if (has(input.AddSecurityGroupIds, input.RemoveSecurityGroupIds)) {
      throw notForType('Security group IDs are');
    }
  } else if (has(input.AddRouteTableIds, input.RemoveRouteTableIds)) {
    throw notForType('Route table IDs are');
  }
}

function changedTables(call: Call, endpoint: VpcEndpointRecord, input: ModifyVpcEndpointRequest): string[] {
  const vpc = find(call.region.vpcs, endpoint.VpcId);
  const removed = new Set(input.RemoveRouteTableIds ?? []);
  ofEndpoint(call.region.routeTables, [...removed], 'InvalidRouteTableId.NotFound');
  const kept = (endpoint.RouteTableIds ?? []).filter((id) => !removed.has(id));
  const added = (input.AddRouteTableIds ?? []).filter((id) => !kept.includes(id));
  return [...new Set([...kept, ...tablesOf(call, vpc, endpoint.ServiceName, added)])];
}

function changedInterfaces(
  call: Call,
  endpoint: VpcEndpointRecord,
  input: ModifyVpcEndpointRequest,
): string[] {
  const { region } = call;
  const before = interfacesOf(region, endpoint);
  const removed = new Set(input.RemoveSubnetIds ?? []);
  ofEndpoint(region.subnets, [...removed], 'InvalidSubnetId.NotFound');
  const leaving = before.filter(({ SubnetId }) => removed.has(SubnetId));
  const kept = before.filter(({ SubnetId }) => !removed.has(SubnetId));
  for (const { NetworkInterfaceId } of leaving) deleteNetworkInterface(region, NetworkInterfaceId);
  const vpc = find(region.vpcs, endpoint.VpcId);
  const addresses = new Map(input.SubnetConfigurations?.map(({ SubnetId, Ipv4 }) => [SubnetId, Ipv4]));
  const added = subnetsOf(call, vpc, input.AddSubnetIds ?? []).filter(
    ({ SubnetId }) => !kept.some((each) => each.SubnetId === SubnetId),
  );
  checkZones([...kept.map(({ SubnetId }) => find(region.subnets, SubnetId)), ...added]);
  const groups = before[0]?.Groups ?? endpoint.groups ?? endpointGroups(call, vpc, []);
  return [
    ...kept.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
    ...added.map((subnet) =>
      endpointInterface(call, endpoint.VpcEndpointId, subnet, groups, addresses.get(subnet.SubnetId)),
    ),
  ];
}

function changeGroups(call: Call, endpoint: VpcEndpointRecord, input: ModifyVpcEndpointRequest): void {
  const { AddSecurityGroupIds: added = [], RemoveSecurityGroupIds: removed = [] } = input;
  if (added.length + removed.length === 0) return;
  const interfaces = interfacesOf(call.region, endpoint);
  const kept = (interfaces[0]?.Groups ?? endpoint.groups ?? [])
    .flatMap(({ GroupId }) => GroupId ?? [])
    .filter((id) => !removed.includes(id));
  const ids = [...new Set([...kept, ...added])];
  if (ids.length === 0) {
    throw errors.invalidParameterValue('An interface endpoint must have at least one security group.');
  }
  const groups = endpointGroups(call, find(call.region.vpcs, endpoint.VpcId), ids);
  call.region.vpcEndpoints.put({ ...endpoint, groups });
  for (const eni of interfaces) call.region.networkInterfaces.put({ ...eni, Groups: groups });
}
