import type { Call } from '../core/call.ts';
import { checkId, notFound } from '../core/find.ts';
import type { Collection } from '../state/collection.ts';
import { isShown } from '../state/ended.ts';
import { type Phase, stateAt } from '../state/phase.ts';
import { vpnIdFormats } from '../state/vpn-kinds.ts';
import type { CustomerGatewayRecord, VpnConnectionRecord, VpnGatewayRecord } from '../state/vpn-records.ts';
import type { RegionState } from '../state/world.ts';

/** Of VPN resources those not deleted, or deleted so recently that they are shown. */
export function shownVpn<T extends object & { readonly phase: Phase<string> }>(
  { now }: Call,
  collection: Collection<T>,
): T[] {
  return [...collection].filter(({ phase }) => isShown(phase, now, ['deleted']));
}

/** The virtual private gateway of an id, which is not deleted. */
export function ownVpnGateway(call: Call, id: string | undefined): VpnGatewayRecord {
  return live(call, call.region.vpnGateways, id);
}

/** The customer gateway of an id, which is not deleted. */
export function ownCustomerGateway(call: Call, id = ''): CustomerGatewayRecord {
  checkId(vpnIdFormats.customerGateway, id);
  return live(call, call.region.customerGateways, id);
}

/** The VPN connection of an id, which is not deleted. */
export function ownConnection(call: Call, id: string | undefined): VpnConnectionRecord {
  return live(call, call.region.vpnConnections, id);
}

function live<T extends object & { readonly phase: Phase<string> }>(
  { now }: Call,
  collection: Collection<T>,
  id = '',
): T {
  const found = collection.get(id);
  if (!found || stateAt(found.phase, now) === 'deleted') throw notFound(collection.idFormat, [id]);
  return found;
}

/** Whether a virtual private gateway is attached to a VPC by now. */
export function isAttachedTo({ attachment }: VpnGatewayRecord, vpcId: string, now: Date): boolean {
  return attachment?.VpcId === vpcId && stateAt(attachment.phase, now) === 'attached';
}

/** The connections of a gateway that are not deleted or about to be. */
export function liveConnections(
  region: RegionState,
  index: 'vpnGateway' | 'customerGateway',
  id: string,
  now: Date,
): VpnConnectionRecord[] {
  return region.vpnConnections
    .where(index, id)
    .filter(({ phase }) => !['deleting', 'deleted'].includes(stateAt(phase, now)));
}

/** The blocks that a connection's static routes lead to. */
export function connectionBlocks({ routes, phase }: VpnConnectionRecord, now: Date): string[] {
  if (!['available', 'modifying'].includes(stateAt(phase, now))) return [];
  return routes
    .filter((route) => stateAt(route.phase, now) === 'available')
    .map(({ DestinationCidrBlock }) => DestinationCidrBlock);
}
