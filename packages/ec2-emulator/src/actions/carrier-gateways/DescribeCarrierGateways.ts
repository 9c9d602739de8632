import type { CarrierGateway } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { describedCarrierGateway, isThere } from '../../network/carrier-gateways.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCarrierGateways.html */
const FILTERS: FilterTable<CarrierGateway> = {
  'carrier-gateway-id': (gateway) => gateway.CarrierGatewayId,
  'owner-id': (gateway) => gateway.OwnerId,
  state: (gateway) => gateway.State,
  'vpc-id': (gateway) => gateway.VpcId,
};

export default action('DescribeCarrierGateways', (input, call) => {
  const gateways = call.region.carrierGateways;
  const asked = askedFor(
    [...gateways].filter((gateway) => isThere(call, gateway)),
    input.CarrierGatewayIds,
    (gateway) => gateway.CarrierGatewayId,
    (id) => checkId(gateways.idFormat, id),
    (ids) => notFound(gateways.idFormat, ids),
  );
  const placed = asked.map((gateway) => ({
    position: gateways.positionOf(gateway),
    shown: describedCarrierGateway(call, gateway),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { CarrierGateways: items, ...rest };
});
