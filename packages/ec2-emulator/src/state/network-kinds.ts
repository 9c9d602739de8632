import { kind } from './kind.ts';
import { networkIdFormats as ids } from './network-id-formats.ts';
import type * as records from './network-records.ts';

/** The kinds of resources by which VPCs reach the internet, each other and services. */
export const networkKinds = {
  addresses: kind<records.AddressRecord>((address) => address.AllocationId, {
    ids: ids.address,
    resourceType: 'elastic-ip',
    indexes: { publicIp: (address) => address.PublicIp },
  }),
  addressTransfers: kind<records.AddressTransferRecord>((transfer) => transfer.AllocationId, {
    indexes: { publicIp: (transfer) => transfer.PublicIp },
  }),
  egressOnlyInternetGateways: kind<records.EgressOnlyInternetGatewayRecord>(
    (gateway) => gateway.EgressOnlyInternetGatewayId,
    { ids: ids.egressOnlyInternetGateway, resourceType: 'egress-only-internet-gateway' },
  ),
  carrierGateways: kind<records.CarrierGatewayRecord>((gateway) => gateway.CarrierGatewayId, {
    ids: ids.carrierGateway,
    resourceType: 'carrier-gateway',
    indexes: { vpc: ({ VpcId, phase }) => (phase.state === 'deleting' ? undefined : VpcId) },
  }),
  natGateways: kind<records.NatGatewayRecord>((gateway) => gateway.NatGatewayId, {
    ids: ids.natGateway,
    resourceType: 'natgateway',
    indexes: {
      vpc: (gateway) => gateway.VpcId,
      interface: (gateway) => gateway.networkInterfaceId,
      departing: ({ phase, networkInterfaceId }) =>
        phase.state === 'deleting' && networkInterfaceId ? 'yes' : undefined,
    },
  }),
  vpcPeeringConnections: kind<records.VpcPeeringConnectionRecord>(
    (peering) => peering.VpcPeeringConnectionId,
    {
      ids: ids.vpcPeeringConnection,
      resourceType: 'vpc-peering-connection',
      indexes: { vpc: (peering) => [peering.requester.VpcId, peering.accepter.VpcId] },
    },
  ),
  vpcEndpoints: kind<records.VpcEndpointRecord>((endpoint) => endpoint.VpcEndpointId, {
    ids: ids.vpcEndpoint,
    resourceType: 'vpc-endpoint',
    indexes: {
      vpc: (endpoint) => endpoint.VpcId,
      service: (endpoint) => endpoint.ServiceName,
      state: (endpoint) => endpoint.phase.state,
    },
  }),
  vpcEndpointServices: kind<records.VpcEndpointServiceRecord>((service) => service.ServiceId, {
    ids: ids.vpcEndpointService,
    resourceType: 'vpc-endpoint-service',
    indexes: { name: (service) => service.ServiceName },
  }),
  connectionNotifications: kind<records.ConnectionNotificationRecord>(
    (notification) => notification.ConnectionNotificationId,
  ),
  publicAccessExclusions: kind<records.PublicAccessExclusionRecord>((exclusion) => exclusion.ExclusionId, {
    ids: ids.publicAccessExclusion,
    resourceType: 'vpc-block-public-access-exclusion',
    indexes: { resource: (exclusion) => exclusion.ResourceArn },
  }),
  vpcEncryptionControls: kind<records.VpcEncryptionControlRecord>(
    (control) => control.VpcEncryptionControlId,
    {
      ids: ids.vpcEncryptionControl,
      resourceType: 'vpc-encryption-control',
      indexes: { vpc: (control) => control.VpcId },
    },
  ),
  flowLogs: kind<records.FlowLogRecord>((flowLog) => flowLog.FlowLogId, {
    ids: ids.flowLog,
    resourceType: 'vpc-flow-log',
    indexes: { resource: (flowLog) => flowLog.ResourceId },
  }),
  subnetCidrReservations: kind<records.SubnetCidrReservationRecord>(
    (reservation) => reservation.SubnetCidrReservationId,
    {
      ids: ids.subnetCidrReservation,
      resourceType: 'subnet-cidr-reservation',
      indexes: { subnet: (reservation) => reservation.SubnetId },
    },
  ),
  securityGroupVpcAssociations: kind<records.SecurityGroupVpcAssociationRecord>(
    (association) => `${association.GroupId} ${association.VpcId}`,
    {
      indexes: { group: (association) => association.GroupId, vpc: (association) => association.VpcId },
    },
  ),
  networkInterfacePermissions: kind<records.NetworkInterfacePermissionRecord>(
    (permission) => permission.NetworkInterfacePermissionId,
    {
      ids: ids.networkInterfacePermission,
      indexes: { interface: (permission) => permission.NetworkInterfaceId },
    },
  ),
  publicIpv4Pools: kind<records.PublicIpv4PoolRecord>((pool) => pool.PoolId, {
    ids: ids.publicIpv4Pool,
    resourceType: 'ipv4pool-ec2',
  }),
  ipv6Pools: kind<records.Ipv6PoolRecord>((pool) => pool.PoolId, {
    ids: ids.ipv6Pool,
    resourceType: 'ipv6pool-ec2',
  }),
  byoipCidrs: kind<records.ByoipCidrRecord>((block) => block.Cidr),
};
