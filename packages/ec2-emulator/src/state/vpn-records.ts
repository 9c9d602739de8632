import type {
  AttachmentStatus,
  CustomerGateway,
  TunnelOption,
  VpnConnection,
  VpnConnectionOptions,
  VpnGateway,
  VpnState,
} from '@aws-sdk/client-ec2';
import type { Phase } from './phase.ts';
import type { Known } from './records.ts';

export type VpnGatewayRecord = Omit<Known<VpnGateway, 'VpnGatewayId'>, 'State' | 'VpcAttachments'> & {
  readonly phase: Phase<VpnState>;
  /** The VPC it is attached to, or was at last. */
  readonly attachment?: { readonly VpcId: string; readonly phase: Phase<AttachmentStatus> };
};

export type CustomerGatewayRecord = Omit<Known<CustomerGateway, 'CustomerGatewayId'>, 'State'> & {
  readonly phase: Phase<VpnState>;
};

/** The states of a connection, with one that EC2 answers and its model does not have. */
export type VpnConnectionState = VpnState | 'modifying';

/** A VPN connection. What its configuration file says follows from it. */
export type VpnConnectionRecord = Omit<
  Known<VpnConnection, 'VpnConnectionId' | 'CustomerGatewayId'>,
  'State' | 'Options' | 'Routes' | 'VgwTelemetry' | 'CustomerGatewayConfiguration' | 'GatewayAssociationState'
> & {
  readonly phase: Phase<VpnConnectionState>;
  readonly Options: Omit<VpnConnectionOptions, 'TunnelOptions'>;
  readonly tunnels: readonly Known<TunnelOption, 'OutsideIpAddress' | 'PreSharedKey'>[];
  /** The blocks static routes lead to. */
  readonly routes: readonly { readonly DestinationCidrBlock: string; readonly phase: Phase<VpnState> }[];
  readonly createdAt: Date;
};
