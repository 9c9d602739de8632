import type {
  Address,
  ByoipCidr,
  CarrierGateway,
  CarrierGatewayState,
  ConnectionNotification,
  EgressOnlyInternetGateway,
  FlowLog,
  GroupIdentifier,
  Ipv6Pool,
  NatGateway,
  NatGatewayState,
  NetworkInterfacePermission,
  PublicIpv4Pool,
  SecurityGroupVpcAssociation,
  ServiceConfiguration,
  SubnetCidrReservation,
  VpcBlockPublicAccessExclusion,
  VpcBlockPublicAccessExclusionState,
  VpcEncryptionControl,
  VpcEncryptionControlExclusions,
  VpcEncryptionControlState,
  VpcEndpoint,
  VpcPeeringConnection,
  VpcPeeringConnectionStateReasonCode,
  VpcPeeringConnectionVpcInfo,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

/** An Elastic IP address. What it is associated with is told by the interface that has it. */
export interface AddressRecord
  extends Pick<
    Known<Address, 'AllocationId' | 'PublicIp'>,
    'AllocationId' | 'PublicIp' | 'PublicIpv4Pool' | 'NetworkBorderGroup'
  > {
  /** The name that reverse DNS has for it. */
  readonly domainName?: string;
}

/** The offer of an address to another account, which outlives the address with the account that offered it. */
export interface AddressTransferRecord {
  readonly AllocationId: string;
  readonly PublicIp: string;
  readonly TransferAccountId: string;
  readonly expiresAt: Date;
  readonly acceptedAt?: Date;
}

export type EgressOnlyInternetGatewayRecord = Known<
  EgressOnlyInternetGateway,
  'EgressOnlyInternetGatewayId' | 'Attachments'
>;

export type CarrierGatewayRecord = Omit<
  Known<CarrierGateway, 'CarrierGatewayId' | 'VpcId' | 'OwnerId'>,
  'State'
> & { readonly phase: Phase<CarrierGatewayState> };

/** A NAT gateway without its addresses, which are those of its interface. */
export type NatGatewayRecord = Omit<
  Known<NatGateway, 'NatGatewayId' | 'SubnetId' | 'VpcId' | 'CreateTime'>,
  'State' | 'NatGatewayAddresses'
> & {
  readonly phase: Phase<NatGatewayState>;
  /** None when it has failed or is gone. */
  readonly networkInterfaceId?: string | undefined;
  /** Its addresses as they were last when it had an interface, or were to be. */
  readonly lastAddresses: NonNullable<NatGateway['NatGatewayAddresses']>;
};

/** A peering connection. It lies with the account and region that asked for it and is seen by both. */
export type VpcPeeringConnectionRecord = Omit<
  Known<VpcPeeringConnection, 'VpcPeeringConnectionId'>,
  'Status' | 'ExpirationTime' | 'RequesterVpcInfo' | 'AccepterVpcInfo'
> & {
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  readonly phase: Phase<VpcPeeringConnectionStateReasonCode>;
  readonly message: string;
  readonly expiresAt: Date;
  /** When it came to its end: it is shown for a while longer. */
  readonly endedAt?: Date;
};

export type PeeringSide = Known<VpcPeeringConnectionVpcInfo, 'OwnerId' | 'VpcId' | 'Region'>;

/** An endpoint without its subnets, groups and names, which follow from its interfaces. */
export type VpcEndpointRecord = Omit<
  Known<VpcEndpoint, 'VpcEndpointId' | 'VpcId' | 'ServiceName' | 'VpcEndpointType' | 'OwnerId'>,
  'State' | 'SubnetIds' | 'Groups' | 'DnsEntries' | 'NetworkInterfaceIds'
> & {
  readonly networkInterfaceIds: readonly string[];
  /** The groups of its interfaces, or of those it is to have. */
  readonly groups?: GroupIdentifier[];
  readonly phase: Phase<EndpointState>;
};

/** An exclusion from a region's block of public access, of a VPC or of a subnet. */
export type PublicAccessExclusionRecord = Omit<
  Known<
    VpcBlockPublicAccessExclusion,
    'ExclusionId' | 'ResourceArn' | 'InternetGatewayExclusionMode' | 'CreationTimestamp'
  >,
  'State'
> & { readonly phase: Phase<VpcBlockPublicAccessExclusionState> };

/** Each exclusion is written as it was asked for; its state follows from that. */
export interface VpcEncryptionControlRecord
  extends Omit<
    Known<VpcEncryptionControl, 'VpcEncryptionControlId' | 'VpcId' | 'Mode'>,
    'State' | 'ResourceExclusions'
  > {
  readonly phase: Phase<VpcEncryptionControlState>;
  readonly excluded: readonly (keyof VpcEncryptionControlExclusions)[];
}

/** As EC2 really writes the states of endpoints; its model writes them with a capital. */
export type EndpointState =
  | 'pendingAcceptance'
  | 'pending'
  | 'available'
  | 'rejected'
  | 'deleting'
  | 'deleted';

/** A service that its owner offers through endpoints, and who may connect to it. */
export interface VpcEndpointServiceRecord extends Known<ServiceConfiguration, 'ServiceId' | 'ServiceName'> {
  readonly allowedPrincipals: readonly string[];
}

/** What is told of connections to a service, or of an endpoint, and to which topic. */
export type ConnectionNotificationRecord = Known<ConnectionNotification, 'ConnectionNotificationId'>;

export type FlowLogRecord = Known<FlowLog, 'FlowLogId' | 'ResourceId'>;

export type SubnetCidrReservationRecord = Known<
  SubnetCidrReservation,
  'SubnetCidrReservationId' | 'SubnetId' | 'Cidr' | 'ReservationType'
>;

export interface SecurityGroupVpcAssociationRecord
  extends Known<SecurityGroupVpcAssociation, 'GroupId' | 'VpcId' | 'State'> {
  /** Until then it is shown as on its way. */
  readonly associatedAt: Date;
}

export type NetworkInterfacePermissionRecord = Known<
  NetworkInterfacePermission,
  'NetworkInterfacePermissionId' | 'NetworkInterfaceId'
>;

/** A pool of the account's own public addresses, and the blocks brought into it. */
export type PublicIpv4PoolRecord = Known<PublicIpv4Pool, 'PoolId' | 'PoolAddressRanges'>;

/** A pool of the account's own IPv6 addresses. */
export type Ipv6PoolRecord = Known<Ipv6Pool, 'PoolId' | 'PoolCidrBlocks'>;

export type ByoipCidrRecord = Known<ByoipCidr, 'Cidr'>;
