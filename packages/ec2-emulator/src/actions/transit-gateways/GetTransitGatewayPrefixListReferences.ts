import type { TransitGatewayPrefixListReference } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { describing } from '../../core/describing.ts';
import type { FilterTable } from '../../core/filters.ts';
import { ownRouteTable } from '../../network/transit-gateways.ts';
import { describedReference } from './prefix-list-references.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetTransitGatewayPrefixListReferences.html */
const FILTERS: FilterTable<TransitGatewayPrefixListReference> = {
  'attachment.resource-id': ({ TransitGatewayAttachment }) => TransitGatewayAttachment?.ResourceId,
  'attachment.resource-type': ({ TransitGatewayAttachment }) => TransitGatewayAttachment?.ResourceType,
  'attachment.transit-gateway-attachment-id': ({ TransitGatewayAttachment }) =>
    TransitGatewayAttachment?.TransitGatewayAttachmentId,
  'is-blackhole': (reference) => reference.Blackhole,
  'prefix-list-id': (reference) => reference.PrefixListId,
  'prefix-list-owner-id': (reference) => reference.PrefixListOwnerId,
  state: (reference) => reference.State,
};

export default action('GetTransitGatewayPrefixListReferences', (input, call) => {
  const table = ownRouteTable(call, input.TransitGatewayRouteTableId);
  const placed = table.routes
    .filter(({ prefixList }) => prefixList)
    .map((route, position) => ({ position, shown: describedReference(call, table, route) }));
  const { items, ...rest } = describing(placed, input, FILTERS);
  return { TransitGatewayPrefixListReferences: items, ...rest };
});
