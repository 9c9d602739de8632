import type { AssociateRouteTableRequest, RouteTableAssociation } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { isAttachedTo, ownVpnGateway } from '../../network/vpn.ts';
import type { RouteTableRecord } from '../../state/records.ts';
import type { VpnGatewayRecord } from '../../state/vpn-records.ts';
import { associate, associationWhere } from './route-table-associations.ts';

const AssociationState = { State: 'associated' } as const;

export default action('AssociateRouteTable', (input, call) => {
  const { region } = call;
  const table = find(region.routeTables, input.RouteTableId);
  const target = targetOf(call, table, input);
  const existing = associationWhere(region, isOf(target));
  if (existing?.table.RouteTableId === table.RouteTableId) {
    return { AssociationId: existing.association.RouteTableAssociationId, AssociationState };
  }
  if (existing) {
    throw new Ec2Error(
      'Resource.AlreadyAssociated',
      `the specified association for route table ${table.RouteTableId} conflicts with an existing association`,
    );
  }
  return { AssociationId: associate(call, table.RouteTableId, target), AssociationState };
});

type Target = { readonly SubnetId: string } | { readonly GatewayId: string };

function targetOf(call: Call, table: RouteTableRecord, input: AssociateRouteTableRequest): Target {
  const { region } = call;
  if (input.SubnetId !== undefined && input.GatewayId !== undefined) {
    throw errors.invalidParameterCombination(
      'The parameters subnetId and gatewayId cannot be used together.',
    );
  }
  if (input.SubnetId !== undefined) {
    const { SubnetId, VpcId } = find(region.subnets, input.SubnetId);
    checkNetwork(table, [VpcId], 'subnet', SubnetId);
    return { SubnetId };
  }
  if (input.GatewayId === undefined) throw errors.missingParameter('subnetId or gatewayId');
  const attachments = input.GatewayId.startsWith('vgw-')
    ? attachmentsOf(call, ownVpnGateway(call, input.GatewayId))
    : find(region.internetGateways, input.GatewayId).Attachments;
  checkNetwork(
    table,
    attachments.map(({ VpcId }) => VpcId),
    'gateway',
    input.GatewayId,
  );
  return { GatewayId: input.GatewayId };
}

function attachmentsOf({ now }: Call, gateway: VpnGatewayRecord): { VpcId?: string }[] {
  const { attachment } = gateway;
  return attachment && isAttachedTo(gateway, attachment.VpcId, now) ? [attachment] : [];
}

function checkNetwork(
  { RouteTableId, VpcId }: RouteTableRecord,
  vpcIds: readonly (string | undefined)[],
  noun: string,
  id: string,
): void {
  if (vpcIds.includes(VpcId)) return;
  throw errors.invalidParameterValue(
    `Route table ${RouteTableId} and ${noun} ${id} belong to different networks`,
  );
}

function isOf(target: Target): (association: RouteTableAssociation) => boolean {
  return (association) =>
    'SubnetId' in target
      ? association.SubnetId === target.SubnetId
      : association.GatewayId === target.GatewayId;
}
