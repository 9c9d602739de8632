import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { CustomerGatewayRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCustomerGateways.html */
const FILTERS: FilterTable<CustomerGatewayRecord> = {
  'bgp-asn': (gateway) => gateway.BgpAsn,
  'customer-gateway-id': (gateway) => gateway.CustomerGatewayId,
  'ip-address': (gateway) => gateway.IpAddress,
  state: (gateway) => gateway.State,
  type: (gateway) => gateway.Type,
};

export default action('DescribeCustomerGateways', (input, { region }) => {
  const { items } = listing(
    region,
    region.customerGateways,
    { Filters: input.Filters },
    {
      ids: input.CustomerGatewayIds ?? [],
      filters: FILTERS,
    },
  );
  return { CustomerGateways: items };
});
