import type {
  CreateTransitGatewayVpcAttachmentRequestOptions,
  PeeringTgwInfo,
  TransitGateway,
  TransitGatewayAssociationState,
  TransitGatewayAttachmentResourceType,
  TransitGatewayAttachmentState,
  TransitGatewayConnectPeer,
  TransitGatewayConnectPeerState,
  TransitGatewayOptions,
  TransitGatewayPeeringAttachmentOptions,
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
