import type { IdFormat } from './id-format.ts';

/**
 * The formats of the ids of gateways, addresses, connections and the like. Where the reference has no code for a
 * malformed one, EC2 answers `InvalidParameterValue`.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const networkIdFormats = {
  address: {
    prefix: 'eipalloc',
    malformed: 'InvalidParameterValue',
    parameter: 'allocationId',
    notFound: 'InvalidAllocationID.NotFound',
    noun: 'allocation ID',
    anyRemainder: true,
  },
  egressOnlyInternetGateway: {
    prefix: 'eigw',
    malformed: 'InvalidEgressOnlyInternetGatewayId.Malformed',
    notFound: 'InvalidGatewayID.NotFound',
    noun: 'eigw ID',
    anyRemainder: true,
  },
  carrierGateway: {
    prefix: 'cagw',
    malformed: 'InvalidCarrierGatewayID.Malformed',
    notFound: 'InvalidCarrierGatewayID.NotFound',
    noun: 'CarrierGateway ID',
    anyRemainder: true,
  },
  natGateway: {
    prefix: 'nat',
    malformed: 'NatGatewayMalformed',
    notFound: 'NatGatewayNotFound',
    noun: (ids: readonly string[]) => `NatGateway ${ids.join(', ')} was not found`,
    anyRemainder: true,
  },
  vpcPeeringConnection: {
    prefix: 'pcx',
    malformed: 'InvalidVpcPeeringConnectionId.Malformed',
    notFound: 'InvalidVpcPeeringConnectionID.NotFound',
    noun: 'vpcPeeringConnection ID',
    anyRemainder: true,
  },
  vpcEndpoint: {
    prefix: 'vpce',
    malformed: 'InvalidVpcEndpointId.Malformed',
    notFound: 'InvalidVpcEndpointId.NotFound',
    noun: (ids: readonly string[]) => `The Vpc Endpoint Id '${ids.join(', ')}' does not exist`,
    anyRemainder: true,
  },
  vpcEndpointService: {
    prefix: 'vpce-svc',
    malformed: 'InvalidVpcEndpointServiceIdId.Malformed',
    notFound: 'InvalidVpcEndpointServiceId.NotFound',
    noun: (ids: readonly string[]) => `The VpcEndpointService Id '${ids.join(', ')}' does not exist`,
    anyRemainder: true,
  },
  publicAccessExclusion: {
    prefix: 'vpcbpa-exclude',
    malformed: 'InvalidVpcBlockPublicAccessExclusionId.Malformed',
    notFound: 'InvalidVpcBlockPublicAccessExclusionId.NotFound',
    noun: (ids: readonly string[]) =>
      `The VPC Block Public Access exclusion ID '${ids.join(', ')}' does not exist.`,
    anyRemainder: true,
  },
  vpcEncryptionControl: {
    prefix: 'vpcec',
    malformed: 'InvalidVpcEncryptionControlId.Malformed',
    notFound: 'InvalidVpcEncryptionControlId.NotFound',
    noun: (ids: readonly string[]) => `The VPC encryption control ID '${ids.join(', ')}' does not exist.`,
    anyRemainder: true,
  },
  flowLog: {
    prefix: 'fl',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidFlowLogId.NotFound',
    noun: (ids: readonly string[]) =>
      `These flow log ids in the input list are not found: [TotalCount: ${ids.length}] ${ids.join(' ')}`,
    anyRemainder: true,
  },
  subnetCidrReservation: {
    prefix: 'scr',
    malformed: 'InvalidSubnetCidrReservationID.Malformed',
    notFound: 'InvalidSubnetCidrReservationID.NotFound',
    noun: 'subnet-cidr-reservation ID',
    anyRemainder: true,
  },
  networkInterfacePermission: {
    prefix: 'eni-perm',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidPermissionID.NotFound',
    noun: (ids: readonly string[]) => `The permission ID '${ids.join(', ')}' does not exist.`,
    anyRemainder: true,
  },
  ipv6Pool: {
    prefix: 'ipv6pool-ec2',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidIpv6PoolID.NotFound',
    noun: 'ipv6Pool ID',
    anyRemainder: true,
  },
  publicIpv4Pool: {
    prefix: 'ipv4pool-ec2',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidPublicIpv4PoolID.NotFound',
    noun: 'pool ID',
    anyRemainder: true,
  },
} satisfies Record<string, IdFormat>;
