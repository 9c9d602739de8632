import type { Call } from '../../core/call.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { ENDED } from '../../network/transit-attachments.ts';
import { joinDefaultTables } from '../../network/transit-joining.ts';
import { ownVpnGateway } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { endAttachment } from '../transit-gateways/end-attachment.ts';

interface Target {
  readonly VpnGatewayId?: string | undefined;
  readonly TransitGatewayId?: string | undefined;
}

/** Throws when a request names a gateway of either kind. */
export function checkOneTarget({ VpnGatewayId, TransitGatewayId }: Target): void {
  if (VpnGatewayId === undefined || TransitGatewayId === undefined) return;
  throw errors.invalidParameterValue(
    'The request must not contain both parameter vpnGatewayId and transitGatewayId',
  );
}

/** The gateway at Amazon's side that a request names, if any. */
export function requestedTarget(call: Call, { VpnGatewayId, TransitGatewayId }: Target): Target {
  if (VpnGatewayId !== undefined) {
    const { phase } = ownVpnGateway(call, VpnGatewayId);
    if (stateAt(phase, call.now) !== 'available') {
      throw new Ec2Error('InvalidVpnGatewayState', `The VPN gateway ${VpnGatewayId} is not available.`);
    }
    return { VpnGatewayId };
  }
  if (TransitGatewayId === undefined) return {};
  const gateway = call.region.transitGateways.get(TransitGatewayId);
  if (!gateway || ['deleting', 'deleted'].includes(stateAt(gateway.phase, call.now))) {
    throw new Ec2Error(
      'InvalidTransitGatewayID.NotFound',
      `The transitGateway ID '${TransitGatewayId}' does not exist`,
    );
  }
  if (stateAt(gateway.phase, call.now) === 'pending') {
    throw new Ec2Error('IncorrectState', `${TransitGatewayId} is in invalid state`);
  }
  return { TransitGatewayId };
}

/** Attaches a connection to its transit gateway, from a moment on. */
export function attachConnection(
  call: Call,
  connectionId: string,
  { TransitGatewayId }: Target,
  at: Date,
): void {
  const { region, now } = call;
  const gateway = region.transitGateways.get(TransitGatewayId);
  if (!gateway) return;
  const attachment = region.transitGatewayAttachments.put({
    TransitGatewayAttachmentId: newId(call, 'tgw-attach'),
    TransitGatewayId: gateway.TransitGatewayId,
    TransitGatewayOwnerId: gateway.OwnerId,
    ResourceType: 'vpn',
    ResourceId: connectionId,
    ResourceOwnerId: region.accountId,
    CreationTime: now,
    phase: turning('pending', 'available', at),
  });
  joinDefaultTables(region, gateway, attachment, at);
}

/** Ends the attachment a connection has to a transit gateway, if any. */
export function detachConnection(call: Call, connectionId: string): void {
  for (const attachment of call.region.transitGatewayAttachments.where('resource', connectionId)) {
    if (ENDED.includes(stateAt(attachment.phase, call.now))) continue;
    endAttachment(call, { attachment, home: call.region }, 'deleting');
  }
}
