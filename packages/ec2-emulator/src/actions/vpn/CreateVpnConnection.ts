import { isDeepStrictEqual } from 'node:util';
import type { VpnConnectionOptionsSpecification } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { requestedBlock } from '../../network/requested-cidr.ts';
import { liveConnections, ownCustomerGateway, shownVpn } from '../../network/vpn.ts';
import { stateAt, turning } from '../../state/phase.ts';
import type { VpnConnectionRecord } from '../../state/vpn-records.ts';
import { describedConnection } from './connection-view.ts';
import { newTunnels } from './new-tunnel.ts';
import { attachConnection, checkOneTarget, requestedTarget } from './target-gateway.ts';

/** @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
const MAX_CONNECTIONS = 50;

/**
 * No traffic flows: both tunnels stay down. Without a gateway at Amazon's side the connection waits for one. Asking again
 * for a connection between the same two gateways of a customer and a VPC gives the one there is.
 */
export default action('CreateVpnConnection', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpn-connection');
  checkOneTarget(input);
  if (input.Type !== 'ipsec.1') {
    throw errors.invalidParameterValue(`Value (${input.Type}) for parameter type is invalid.`);
  }
  if (input.VpnConcentratorId !== undefined) {
    throw errors.unsupportedOperation('VPN concentrators are not supported by the embedded EC2.');
  }
  const { CustomerGatewayId } = ownCustomerGateway(call, input.CustomerGatewayId);
  const target = requestedTarget(call, input);
  const Options = requestedOptions(input.Options ?? {}, target.TransitGatewayId !== undefined);
  const same = liveConnections(region, 'vpnGateway', target.VpnGatewayId ?? '', now).find(
    (each) => each.CustomerGatewayId === CustomerGatewayId && isDeepStrictEqual(each.Options, Options),
  );
  if (same && !input.Options?.TunnelOptions) return { VpnConnection: describedConnection(call, same) };
  const { TunnelInsideIpVersion = 'ipv4' } = Options;
  const tunnels = newTunnels(call, input.Options?.TunnelOptions ?? [], TunnelInsideIpVersion);
  checkQuota(call);
  const VpnConnectionId = newId(call, 'vpn');
  const at = transitionEnd(call);
  const connection = region.vpnConnections.put({
    VpnConnectionId,
    CustomerGatewayId,
    ...target,
    Category: 'VPN',
    Type: input.Type,
    phase: turning('pending', 'available', at),
    Options,
    tunnels,
    routes: [],
    createdAt: now,
  });
  attachConnection(call, VpnConnectionId, target, at);
  addTags(region, 'vpn-connection', VpnConnectionId, tags);
  return { VpnConnection: describedConnection(call, connection) };
});

function requestedOptions(
  { TunnelOptions: _, ...asked }: VpnConnectionOptionsSpecification,
  throughTransit: boolean,
): VpnConnectionRecord['Options'] {
  const { TunnelInsideIpVersion = 'ipv4', OutsideIpAddressType = 'PublicIpv4' } = asked;
  if (!['ipv4', 'ipv6'].includes(TunnelInsideIpVersion)) {
    throw errors.invalidParameterValue(
      `Value (${TunnelInsideIpVersion}) for parameter TunnelInsideIpVersion is invalid.`,
    );
  }
  if (!['PrivateIpv4', 'PublicIpv4', 'Ipv6'].includes(OutsideIpAddressType)) {
    throw errors.invalidParameterValue(
      `Value (${OutsideIpAddressType}) for parameter OutsideIpAddressType is invalid.`,
    );
  }
  if (!throughTransit && (TunnelInsideIpVersion === 'ipv6' || asked.EnableAcceleration)) {
    const what = asked.EnableAcceleration ? 'Acceleration' : 'IPv6 traffic';
    throw errors.invalidParameterCombination(`${what} is supported for transit gateways only.`);
  }
  if (OutsideIpAddressType === 'PrivateIpv4' && !asked.TransportTransitGatewayAttachmentId) {
    throw errors.missingParameter('TransportTransitGatewayAttachmentId');
  }
  const six = TunnelInsideIpVersion === 'ipv6';
  for (const side of ['Local', 'Remote'] as const) {
    const [block4, block6] = [asked[`${side}Ipv4NetworkCidr`], asked[`${side}Ipv6NetworkCidr`]];
    if (block4 !== undefined) requestedBlock(block4, 4, `${side}Ipv4NetworkCidr`);
    if (block6 !== undefined) requestedBlock(block6, 6, `${side}Ipv6NetworkCidr`);
  }
  return {
    EnableAcceleration: false,
    StaticRoutesOnly: false,
    ...(six
      ? { LocalIpv6NetworkCidr: '::/0', RemoteIpv6NetworkCidr: '::/0' }
      : { LocalIpv4NetworkCidr: '0.0.0.0/0', RemoteIpv4NetworkCidr: '0.0.0.0/0' }),
    ...asked,
    OutsideIpAddressType,
    TunnelInsideIpVersion,
  };
}

function checkQuota(call: Call): void {
  const live = shownVpn(call, call.region.vpnConnections).filter(
    ({ phase }) => stateAt(phase, call.now) !== 'deleted',
  );
  if (live.length < MAX_CONNECTIONS) return;
  throw new Ec2Error('VpnConnectionLimitExceeded', 'The maximum number of VPN connections has been reached.');
}
