import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { VpnGatewayRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnGateways.html */
const FILTERS: FilterTable<VpnGatewayRecord> = {
  'amazon-side-asn': (gateway) => gateway.AmazonSideAsn,
  'attachment.state': (gateway) => gateway.VpcAttachments.map((each) => each.State),
  'attachment.vpc-id': (gateway) => gateway.VpcAttachments.map((each) => each.VpcId),
  'availability-zone': (gateway) => gateway.AvailabilityZone,
  state: (gateway) => gateway.State,
  type: (gateway) => gateway.Type,
  'vpn-gateway-id': (gateway) => gateway.VpnGatewayId,
};

export default action('DescribeVpnGateways', (input, { region }) => {
  const { items } = listing(
    region,
    region.vpnGateways,
    { Filters: input.Filters },
    {
      ids: input.VpnGatewayIds ?? [],
      filters: FILTERS,
    },
  );
  return { VpnGateways: items };
});
