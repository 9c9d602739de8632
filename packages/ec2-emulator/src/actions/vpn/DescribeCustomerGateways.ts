import type { CustomerGateway } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { shownVpn } from '../../network/vpn.ts';
import { vpnIdFormats } from '../../state/vpn-kinds.ts';
import { describedCustomerGateway } from './vpn-gateway-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCustomerGateways.html */
const FILTERS: FilterTable<CustomerGateway> = {
  'bgp-asn': (gateway) => [gateway.BgpAsn, gateway.BgpAsnExtended],
  'customer-gateway-id': (gateway) => gateway.CustomerGatewayId,
  'ip-address': (gateway) => gateway.IpAddress,
  state: (gateway) => gateway.State,
  type: (gateway) => gateway.Type,
};

export default action('DescribeCustomerGateways', (input, call) => {
  const gateways = call.region.customerGateways;
  const format = vpnIdFormats.customerGateway;
  const asked = askedFor(
    shownVpn(call, gateways),
    input.CustomerGatewayIds,
    (gateway) => gateway.CustomerGatewayId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((gateway) => ({
    position: gateways.positionOf(gateway),
    shown: describedCustomerGateway(call, gateway),
  }));
  return { CustomerGateways: describing(placed, { Filters: input.Filters }, FILTERS).items };
});
