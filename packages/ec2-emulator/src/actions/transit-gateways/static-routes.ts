import type { TransitGatewayRoute } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { formatCidr, parseCidr } from '../../network/cidr.ts';
import { checkReady, ownRouteTable } from '../../network/transit-gateways.ts';
import { routeAttachment } from '../../network/transit-routes.ts';
import type { TransitGatewayRouteTableRecord } from '../../state/transit-records.ts';
import { attachmentOf } from './table-and-attachment.ts';

interface RouteRequest {
  readonly TransitGatewayRouteTableId?: string | undefined;
  readonly DestinationCidrBlock?: string | undefined;
  readonly TransitGatewayAttachmentId?: string | undefined;
  readonly Blackhole?: boolean | undefined;
}

/** The table a request changes routes of, and the block they are to, host bits zero. */
export function tableAndBlock(
  call: Call,
  { TransitGatewayRouteTableId, DestinationCidrBlock: text = '' }: RouteRequest,
): { table: TransitGatewayRouteTableRecord; destination: string } {
  const table = ownRouteTable(call, TransitGatewayRouteTableId);
  checkReady(call, table.TransitGatewayRouteTableId, table.phase);
  const cidr = parseCidr(text);
  if (!cidr) {
    throw errors.invalidParameterValue(
      `Value (${text}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`,
    );
  }
  return { table, destination: formatCidr(cidr) };
}

/** The attachment a route is to lead to, none when it is to drop what it matches. Throws unless it is one of the two. */
export function requestedAttachment(
  call: Call,
  table: TransitGatewayRouteTableRecord,
  { TransitGatewayAttachmentId: id, Blackhole = false }: RouteRequest,
): string | undefined {
  if (id !== undefined && Blackhole) {
    throw errors.invalidParameterCombination(
      'The request must not contain both TransitGatewayAttachmentId and Blackhole.',
    );
  }
  if (id === undefined && !Blackhole) {
    throw new Ec2Error(
      'MissingParameter',
      'Missing required parameter in request: TransitGatewayAttachmentId.',
    );
  }
  return id === undefined
    ? undefined
    : attachmentOf(call, table.TransitGatewayId, id).attachment.TransitGatewayAttachmentId;
}

/** The error for a static route that is not in a table. */
export function routeNotFound(destination: string, tableId: string): Ec2Error {
  return new Ec2Error(
    'InvalidRoute.NotFound',
    `Route ${destination} does not exist in Transit Gateway Route Table ${tableId}.`,
  );
}

/** A static route as replies to its changes show it. */
export function shownRoute(
  call: Call,
  table: TransitGatewayRouteTableRecord,
  DestinationCidrBlock: string,
  attachmentId: string | undefined,
): TransitGatewayRoute {
  return {
    DestinationCidrBlock,
    ...(attachmentId !== undefined && {
      TransitGatewayAttachments: [
        routeAttachment(call, attachmentOf(call, table.TransitGatewayId, attachmentId)),
      ],
    }),
    Type: 'static',
    State: attachmentId === undefined ? 'blackhole' : 'active',
  };
}
