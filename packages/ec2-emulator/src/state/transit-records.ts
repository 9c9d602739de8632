import type {
  CreateTransitGatewayVpcAttachmentRequestOptions,
  PeeringTgwInfo,
  TransitGateway,
  TransitGatewayAssociationState,
  TransitGatewayAttachmentResourceType,
  TransitGatewayAttachmentState,
  TransitGatewayConnectPeer,
  TransitGatewayConnectPeerState,
  TransitGatewayMulitcastDomainAssociationState,
  TransitGatewayMulticastDomain,
  TransitGatewayMulticastDomainState,
  TransitGatewayOptions,
  TransitGatewayPeeringAttachmentOptions,
  TransitGatewayPolicyTable,
  TransitGatewayPolicyTableState,
  TransitGatewayRouteTable,
  TransitGatewayRouteTableState,
  TransitGatewayState,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

export type TransitGatewayRecord = Omit<
  Known<TransitGateway, 'TransitGatewayId' | 'TransitGatewayArn' | 'OwnerId' | 'CreationTime'>,
  'State' | 'Options'
> & {
  readonly Options: TransitGatewayOptions;
  readonly phase: Phase<TransitGatewayState>;
};

/**
 * What is attached to a transit gateway. It lies with the gateway's owner, that of a peering with the gateway that asked
 * for it, and is seen by the owners of both ends.
 */
export interface TransitGatewayAttachmentRecord {
  readonly TransitGatewayAttachmentId: string;
  readonly TransitGatewayId: string;
  readonly TransitGatewayOwnerId: string;
  readonly ResourceType: TransitGatewayAttachmentResourceType;
  readonly ResourceId: string;
  readonly ResourceOwnerId: string;
  readonly CreationTime: Date;
  readonly phase: Phase<TransitGatewayAttachmentState>;
  /** A VPC's: the subnets with an interface of the gateway. */
  readonly vpc?: {
    readonly SubnetIds: readonly string[];
    readonly Options: CreateTransitGatewayVpcAttachmentRequestOptions;
  };
  readonly peering?: {
    readonly requester: PeeringTgwInfo;
    readonly accepter: PeeringTgwInfo;
    readonly Options?: TransitGatewayPeeringAttachmentOptions;
  };
  /** That of Connect: the attachment its tunnels run through. */
  readonly transportAttachmentId?: string;
}

/** A transit gateway's route table, and which attachments go by it, tell it routes, and are the targets of its own. */
export type TransitGatewayRouteTableRecord = Omit<
  Known<TransitGatewayRouteTable, 'TransitGatewayRouteTableId' | 'TransitGatewayId' | 'CreationTime'>,
  'State' | 'DefaultAssociationRouteTable' | 'DefaultPropagationRouteTable'
> & {
  readonly phase: Phase<TransitGatewayRouteTableState>;
  readonly associations: readonly TransitAssociation[];
  /** Attachments whose routes it takes. */
  readonly propagations: readonly string[];
  readonly routes: readonly StaticTransitRoute[];
};

export interface TransitAssociation {
  readonly attachmentId: string;
  readonly phase: Phase<TransitGatewayAssociationState>;
}

/** A static route to a block or a prefix list; without an attachment it drops what it matches. */
export interface StaticTransitRoute {
  readonly destination: string;
  readonly prefixList?: {
    readonly OwnerId: string;
    readonly phase: Phase<'pending' | 'available' | 'modifying'>;
  };
  readonly attachmentId?: string | undefined;
}

export type TransitGatewayConnectPeerRecord = Omit<
  Known<
    TransitGatewayConnectPeer,
    'TransitGatewayConnectPeerId' | 'TransitGatewayAttachmentId' | 'CreationTime' | 'ConnectPeerConfiguration'
  >,
  'State'
> & { readonly phase: Phase<TransitGatewayConnectPeerState> };

/** A table of policies, which come from elsewhere: here it has none. */
export type TransitGatewayPolicyTableRecord = Omit<
  Known<TransitGatewayPolicyTable, 'TransitGatewayPolicyTableId' | 'TransitGatewayId' | 'CreationTime'>,
  'State'
> & {
  readonly phase: Phase<TransitGatewayPolicyTableState>;
  readonly associations: readonly TransitAssociation[];
};

/** A multicast domain with the subnets in it, and the interfaces that send to groups and receive from them. */
export type TransitGatewayMulticastDomainRecord = Omit<
  Known<
    TransitGatewayMulticastDomain,
    'TransitGatewayMulticastDomainId' | 'TransitGatewayId' | 'OwnerId' | 'CreationTime' | 'Options'
  >,
  'State'
> & {
  readonly phase: Phase<TransitGatewayMulticastDomainState>;
  readonly subnets: readonly MulticastSubnet[];
  readonly groups: readonly MulticastRegistration[];
};

export interface MulticastSubnet {
  readonly subnetId: string;
  readonly attachmentId: string;
  readonly phase: Phase<TransitGatewayMulitcastDomainAssociationState>;
}

export interface MulticastRegistration {
  readonly address: string;
  readonly networkInterfaceId: string;
  readonly role: 'member' | 'source';
}
