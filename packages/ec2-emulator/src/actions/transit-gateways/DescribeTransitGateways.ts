import type { TransitGateway } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { askedFor, describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { describedGateway, shownGateways } from '../../network/transit-gateways.ts';
import { transitIdFormats } from '../../state/transit-id-formats.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGateways.html */
const FILTERS: FilterTable<TransitGateway> = {
  'options.amazon-side-asn': ({ Options }) => Options?.AmazonSideAsn,
  'options.association-default-route-table-id': ({ Options }) => Options?.AssociationDefaultRouteTableId,
  'options.auto-accept-shared-attachments': ({ Options }) => Options?.AutoAcceptSharedAttachments,
  'options.default-route-table-association': ({ Options }) => Options?.DefaultRouteTableAssociation,
  'options.default-route-table-propagation': ({ Options }) => Options?.DefaultRouteTablePropagation,
  'options.dns-support': ({ Options }) => Options?.DnsSupport,
  'options.propagation-default-route-table-id': ({ Options }) => Options?.PropagationDefaultRouteTableId,
  'options.vpn-ecmp-support': ({ Options }) => Options?.VpnEcmpSupport,
  'owner-id': (gateway) => gateway.OwnerId,
  state: (gateway) => gateway.State,
  'transit-gateway-id': (gateway) => gateway.TransitGatewayId,
};

/** Those that are deleted are shown for an hour. */
export default action('DescribeTransitGateways', (input, call) => {
  const format = transitIdFormats.transitGateway;
  const asked = askedFor(
    shownGateways(call),
    input.TransitGatewayIds,
    (gateway) => gateway.TransitGatewayId,
    (id) => checkId(format, id),
    (ids) => notFound(format, ids),
  );
  const placed = asked.map((gateway) => ({
    position: call.region.transitGateways.positionOf(gateway),
    shown: describedGateway(call, gateway),
  }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGateways: items, ...rest };
});
