import type { AttachmentStatus, CarrierGatewayState, VpcAttachment, VpnState } from '@aws-sdk/client-ec2';
import type {
  CarrierGatewayRecord,
  SecurityGroupVpcAssociationRecord,
  VpcEndpointRecord,
} from './network-records.ts';
import { turning } from './phase.ts';
import type { InstanceConnectEndpointRecord } from './task-records.ts';
import type { Beside } from './upgrades.ts';
import type { CustomerGatewayRecord, VpnGatewayRecord } from './vpn-records.ts';

/** For what had no time of its own: it has been so ever since. */
const LONG_AGO = new Date(0);

interface Stated<State> {
  readonly State?: State;
}

/** Carrier gateways were there at once. */
export function upgradedCarrierGateway(
  before: CarrierGatewayRecord & Stated<CarrierGatewayState>,
): CarrierGatewayRecord {
  const { State = 'available', ...gateway } = before;
  return { ...gateway, phase: before.phase ?? { state: State } };
}

/** Customer gateways were there at once. */
export function upgradedCustomerGateway(
  before: CustomerGatewayRecord & Stated<VpnState>,
): CustomerGatewayRecord {
  const { State = 'available', ...gateway } = before;
  return { ...gateway, phase: before.phase ?? { state: State } };
}

/** VPN gateways were there and attached at once, and forgot a VPC that they were detached from. */
export function upgradedVpnGateway(
  before: VpnGatewayRecord & Stated<VpnState> & { readonly VpcAttachments?: readonly VpcAttachment[] },
): VpnGatewayRecord {
  const { State = 'available', VpcAttachments = [], ...gateway } = before;
  const VpcId = VpcAttachments[0]?.VpcId;
  const phase = turning<AttachmentStatus>('attaching', 'attached', LONG_AGO);
  return {
    ...gateway,
    phase: before.phase ?? { state: State },
    ...(VpcId && { attachment: { VpcId, phase } }),
  };
}

/** Groups were associated with VPCs at once. */
export const upgradedVpcAssociation = (
  before: SecurityGroupVpcAssociationRecord,
): SecurityGroupVpcAssociationRecord => ({ ...before, associatedAt: before.associatedAt ?? LONG_AGO });

/** Endpoints did not tell the region of their service, which was their own, or how their names are resolved. */
export function upgradedEndpoint(before: VpcEndpointRecord, { region }: Beside): VpcEndpointRecord {
  const family = before.IpAddressType ?? 'ipv4';
  const usual = before.VpcEndpointType === 'Gateway' ? 'service-defined' : family;
  return {
    ...before,
    ServiceRegion: before.ServiceRegion ?? region,
    DnsOptions: { DnsRecordIpType: usual, ...before.DnsOptions },
  };
}

/** Whether a VPC or subnet is closed to the public was kept with it; it follows from the region's settings now. */
export function withoutBlockStates<Resource extends object>(
  before: Resource & { readonly BlockPublicAccessStates?: unknown },
): Resource {
  const { BlockPublicAccessStates: _states, ...resource } = before;
  return resource as Resource;
}

/** Endpoints of EC2 Instance Connect told their name for IPv4 alone. */
export function upgradedConnectEndpoint(
  before: InstanceConnectEndpointRecord,
): InstanceConnectEndpointRecord {
  const { DnsName, FipsDnsName, PublicDnsNames } = before;
  const dualstack = (name?: string) => name?.replace(/amazonaws\.com$/, 'api.aws');
  return {
    ...before,
    PublicDnsNames: PublicDnsNames ?? {
      Ipv4: { DnsName, FipsDnsName },
      Dualstack: { DnsName: dualstack(DnsName), FipsDnsName: dualstack(FipsDnsName) },
    },
  };
}
