import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { InternetGatewayRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html */
const FILTERS: FilterTable<InternetGatewayRecord> = {
  'attachment.state': (gateway) => gateway.Attachments.map((attachment) => attachment.State),
  'attachment.vpc-id': (gateway) => gateway.Attachments.map((attachment) => attachment.VpcId),
  'internet-gateway-id': (gateway) => gateway.InternetGatewayId,
  'owner-id': (gateway) => gateway.OwnerId,
};

export default action('DescribeInternetGateways', (input, { region }) => {
  const { items, ...rest } = listing(region, region.internetGateways, input, {
    ids: input.InternetGatewayIds,
    filters: FILTERS,
  });
  return { InternetGateways: items, ...rest };
});
