import type { VpnGateway } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { notFound } from '../../core/find.ts';
import { shownVpn } from '../../network/vpn.ts';
import { vpnIdFormats } from '../../state/vpn-kinds.ts';
import { describedVpnGateway } from './vpn-gateway-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnGateways.html */
const FILTERS: FilterTable<VpnGateway> = {
  'amazon-side-asn': (gateway) => gateway.AmazonSideAsn,
  'attachment.state': (gateway) => gateway.VpcAttachments?.map((each) => each.State) ?? [],
  'attachment.vpc-id': (gateway) => gateway.VpcAttachments?.map((each) => each.VpcId) ?? [],
  'availability-zone': (gateway) => gateway.AvailabilityZone,
  state: (gateway) => gateway.State,
  type: (gateway) => gateway.Type,
  'vpn-gateway-id': (gateway) => gateway.VpnGatewayId,
};

export default action('DescribeVpnGateways', (input, call) => {
  const gateways = call.region.vpnGateways;
  const asked = askedFor(
    shownVpn(call, gateways),
    input.VpnGatewayIds,
    (gateway) => gateway.VpnGatewayId,
    () => {},
    (ids) => notFound(vpnIdFormats.vpnGateway, ids),
  );
  const placed = asked.map((gateway) => ({
    position: gateways.positionOf(gateway),
    shown: describedVpnGateway(call, gateway),
  }));
  return { VpnGateways: describing(placed, { Filters: input.Filters }, FILTERS).items };
});
