import type { NatGateway } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { describedNatGateway, shownNatGateways } from './nat-gateway-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html */
const FILTERS: FilterTable<NatGateway> = {
  'nat-gateway-id': (gateway) => gateway.NatGatewayId,
  state: (gateway) => gateway.State,
  'subnet-id': (gateway) => gateway.SubnetId,
  'vpc-id': (gateway) => gateway.VpcId,
};

export default action('DescribeNatGateways', (input, call) => {
  const passes = filterBy(input.Filter, FILTERS, (gateway) => gateway.Tags ?? []);
  const found = shownNatGateways(call, input.NatGatewayIds)
    .map((record) => ({ gateway: describedNatGateway(call, record), record }))
    .filter(({ gateway }) => passes(gateway));
  const { items, ...rest } = page(found, input, { min: 5, max: 1000 }, ({ record }) =>
    call.region.natGateways.positionOf(record),
  );
  return { NatGateways: items.map(({ gateway }) => gateway), ...rest };
});
