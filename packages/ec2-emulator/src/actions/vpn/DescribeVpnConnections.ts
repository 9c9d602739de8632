import type { VpnConnection } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { notFound } from '../../core/find.ts';
import { shownVpn } from '../../network/vpn.ts';
import { vpnIdFormats } from '../../state/vpn-kinds.ts';
import { describedConnection } from './connection-view.ts';

/** Those that are deleted are shown for an hour. */
export default action('DescribeVpnConnections', (input, call) => {
  const connections = call.region.vpnConnections;
  const asked = askedFor(
    shownVpn(call, connections),
    input.VpnConnectionIds,
    (connection) => connection.VpnConnectionId,
    () => {},
    (ids) => notFound(vpnIdFormats.vpnConnection, ids),
  );
  const placed = asked.map((connection) => ({
    position: connections.positionOf(connection),
    shown: describedConnection(call, connection),
  }));
  return { VpnConnections: describing(placed, { Filters: input.Filters }, filtersIn(call)).items };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnConnections.html */
function filtersIn({ region }: Call): FilterTable<VpnConnection> {
  const customer = ({ CustomerGatewayId }: VpnConnection) => region.customerGateways.get(CustomerGatewayId);
  return {
    'bgp-asn': (connection) => [customer(connection)?.BgpAsn, customer(connection)?.BgpAsnExtended],
    'customer-gateway-configuration': (connection) => connection.CustomerGatewayConfiguration,
    'customer-gateway-id': (connection) => connection.CustomerGatewayId,
    'option.static-routes-only': (connection) => connection.Options?.StaticRoutesOnly,
    'route.destination-cidr-block': (connection) =>
      connection.Routes?.map((route) => route.DestinationCidrBlock) ?? [],
    state: (connection) => connection.State,
    'transit-gateway-id': (connection) => connection.TransitGatewayId,
    type: (connection) => connection.Type,
    'vpn-connection-id': (connection) => connection.VpnConnectionId,
    'vpn-gateway-id': (connection) => connection.VpnGatewayId,
  };
}
