import type { CreateRouteRequest, Route } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { ownCarrierGateway } from '../../network/carrier-gateways.ts';
import { leadsThrough } from '../../network/transit-attachments.ts';
import { seenPeering } from '../../network/vpc-peering.ts';
import { isAttachedTo, ownVpnGateway } from '../../network/vpn.ts';
import { stateAt } from '../../state/phase.ts';
import type { NetworkInterfaceRecord, RouteTableRecord } from '../../state/records.ts';

type Target = Omit<Route, 'Origin' | 'State'>;

/** How a request names each kind of target, and what makes it one for a table. */
const TARGETS = {
  GatewayId: gateway,
  EgressOnlyInternetGatewayId: egressOnlyInternetGateway,
  InstanceId: instance,
  NetworkInterfaceId: networkInterface,
  NatGatewayId: natGateway,
  VpcPeeringConnectionId: peering,
  VpcEndpointId: endpoint,
  CarrierGatewayId: carrierGateway,
  TransitGatewayId: transitGateway,
  LocalGatewayId: unknownTarget('InvalidLocalGatewayID.NotFound', 'localGateway ID'),
} satisfies Partial<Record<keyof CreateRouteRequest, TargetOf>>;

type TargetOf = (call: Call, table: RouteTableRecord, id: string, input: CreateRouteRequest) => Target;

/** What the route a request asks for leads to. Throws unless it names one target, which the table's VPC can reach. */
export function requestedTarget(call: Call, table: RouteTableRecord, input: CreateRouteRequest): Target {
  const named = Object.entries(TARGETS).flatMap(([member, targetOf]) => {
    const id = input[member as keyof typeof TARGETS];
    return id === undefined ? [] : [{ id, targetOf }];
  });
  const [target, ...more] = named;
  if (!target) {
    throw new Ec2Error(
      'MissingParameter',
      'The request must contain exactly one of gatewayId, natGatewayId, instanceId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId or vpcEndpointId',
    );
  }
  if (more.length > 0) {
    throw errors.invalidParameterCombination('A route can have only one target; the request names several.');
  }
  return target.targetOf(call, table, target.id, input);
}

function gateway(call: Call, table: RouteTableRecord, id: string): Target {
  const { region, now } = call;
  if (id.startsWith('vgw-')) {
    if (!isAttachedTo(ownVpnGateway(call, id), table.VpcId, now)) {
      throw elsewhere(table, 'network gateway', id);
    }
    return { GatewayId: id };
  }
  // Other targets, such as NAT gateways, have parameters of their own.
  if (!id.startsWith('igw-')) {
    throw new Ec2Error('InvalidGatewayID.NotFound', `The gateway ID '${id}' does not exist`);
  }
  const { InternetGatewayId, Attachments } = find(region.internetGateways, id);
  const attached = Attachments.some((each) => each.VpcId === table.VpcId);
  if (!attached) throw elsewhere(table, 'network gateway', id);
  return { GatewayId: InternetGatewayId };
}

/** Of IPv6 only, as the reference of `CreateRoute` says. */
function egressOnlyInternetGateway(
  { region }: Call,
  table: RouteTableRecord,
  id: string,
  { DestinationCidrBlock }: CreateRouteRequest,
): Target {
  const { Attachments } = find(region.egressOnlyInternetGateways, id);
  if (Attachments[0]?.VpcId !== table.VpcId) throw elsewhere(table, 'egress-only internet gateway', id);
  if (DestinationCidrBlock !== undefined) {
    throw errors.invalidParameterValue(
      `The egress-only internet gateway ${id} cannot be the target of a route with an IPv4 destination.`,
    );
  }
  return { EgressOnlyInternetGatewayId: id };
}

function instance({ region }: Call, table: RouteTableRecord, id: string): Target {
  find(region.instances, id);
  const [only, ...more] = region.networkInterfaces.where('instance', id);
  if (more.length > 0) {
    throw new Ec2Error(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${id}'. Please specify an interface ID for the operation instead.`,
    );
  }
  if (!only) throw errors.invalidParameterValue(`The instance '${id}' has no network interface`);
  return interfaceTarget(table, only);
}

function networkInterface({ region }: Call, table: RouteTableRecord, id: string): Target {
  return interfaceTarget(table, find(region.networkInterfaces, id));
}

function interfaceTarget(table: RouteTableRecord, target: NetworkInterfaceRecord): Target {
  const { NetworkInterfaceId, VpcId, Attachment } = target;
  if (VpcId !== table.VpcId) throw elsewhere(table, 'interface', NetworkInterfaceId);
  return {
    NetworkInterfaceId,
    ...(Attachment?.InstanceId && {
      InstanceId: Attachment.InstanceId,
      InstanceOwnerId: Attachment.InstanceOwnerId,
    }),
  };
}

function natGateway({ region, now }: Call, table: RouteTableRecord, id: string): Target {
  const found = region.natGateways.get(id);
  if (!found || ['deleting', 'deleted', 'failed'].includes(stateAt(found.phase, now))) {
    throw new Ec2Error('InvalidNatGatewayID.NotFound', `The natGateway ID '${id}' does not exist`);
  }
  if (found.VpcId !== table.VpcId) throw elsewhere(table, 'nat gateway', id);
  return { NatGatewayId: id };
}

/** One that is still to be accepted may be a target; until then the route leads nowhere. */
function peering(call: Call, table: RouteTableRecord, id: string): Target {
  const { requester, accepter } = seenPeering(call, id).peering;
  if (![requester.VpcId, accepter.VpcId].includes(table.VpcId)) {
    throw elsewhere(table, 'vpc peering connection', id);
  }
  return { VpcPeeringConnectionId: id };
}

function endpoint({ region }: Call, table: RouteTableRecord, id: string): Target {
  const { VpcId, VpcEndpointType } = find(region.vpcEndpoints, id);
  if (VpcEndpointType !== 'GatewayLoadBalancer') {
    throw new Ec2Error(
      'RouteNotSupported',
      `Route table contains unsupported route target: ${id}. VPC Endpoints of this type cannot be used as route targets.`,
    );
  }
  if (VpcId !== table.VpcId) throw elsewhere(table, 'vpc endpoint', id);
  return { GatewayId: id };
}

function carrierGateway(call: Call, table: RouteTableRecord, id: string): Target {
  if (ownCarrierGateway(call, id).VpcId !== table.VpcId) throw elsewhere(table, 'carrier gateway', id);
  return { CarrierGatewayId: id };
}

/** A transit gateway is none that there is until the VPC is attached to it. */
function transitGateway(call: Call, table: RouteTableRecord, id: string): Target {
  if (!leadsThrough(call, table.VpcId, id)) {
    throw new Ec2Error('InvalidTransitGatewayID.NotFound', `The transitGateway ID '${id}' does not exist`);
  }
  return { TransitGatewayId: id };
}

function unknownTarget(code: string, noun: string): TargetOf {
  return (_call, _table, id) => {
    throw new Ec2Error(code, `The ${noun} '${id}' does not exist`);
  };
}

function elsewhere({ RouteTableId }: RouteTableRecord, noun: string, id: string): Ec2Error {
  return errors.invalidParameterValue(
    `route table ${RouteTableId} and ${noun} ${id} belong to different networks`,
  );
}
