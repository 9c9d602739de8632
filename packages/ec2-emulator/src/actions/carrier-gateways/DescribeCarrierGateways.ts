import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { CarrierGatewayRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCarrierGateways.html */
const FILTERS: FilterTable<CarrierGatewayRecord> = {
  'carrier-gateway-id': (gateway) => gateway.CarrierGatewayId,
  'owner-id': (gateway) => gateway.OwnerId,
  state: (gateway) => gateway.State,
  'vpc-id': (gateway) => gateway.VpcId,
};

export default action('DescribeCarrierGateways', (input, { region }) => {
  const { items, ...rest } = listing(region, region.carrierGateways, input, {
    ids: input.CarrierGatewayIds,
    filters: FILTERS,
  });
  return { CarrierGateways: items, ...rest };
});
