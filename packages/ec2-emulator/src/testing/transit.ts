import type { EC2 } from '@aws-sdk/client-ec2';
import { known, makeSubnet, makeVpc } from './network.ts';

/** Makes a transit gateway, and gives its id and that of its table. */
export async function makeGateway(ec2: EC2): Promise<{ TransitGatewayId: string; tableId: string }> {
  const { TransitGateway } = await ec2.createTransitGateway({});
  return {
    TransitGatewayId: known(TransitGateway?.TransitGatewayId),
    tableId: known(TransitGateway?.Options?.AssociationDefaultRouteTableId),
  };
}

/** Makes a further table of a transit gateway and gives its id. */
export async function makeTable(ec2: EC2, TransitGatewayId: string): Promise<string> {
  const { TransitGatewayRouteTable } = await ec2.createTransitGatewayRouteTable({ TransitGatewayId });
  return known(TransitGatewayRouteTable?.TransitGatewayRouteTableId);
}

/** Makes a VPC with a subnet and attaches it to a transit gateway. */
export async function attachVpc(ec2: EC2, TransitGatewayId: string, CidrBlock = '10.0.0.0/16') {
  const vpcId = await makeVpc(ec2, CidrBlock);
  const subnetId = await makeSubnet(ec2, vpcId, CidrBlock.replace('/16', '/24'));
  const { TransitGatewayVpcAttachment } = await ec2.createTransitGatewayVpcAttachment({
    TransitGatewayId,
    VpcId: vpcId,
    SubnetIds: [subnetId],
  });
  return { vpcId, subnetId, attachmentId: known(TransitGatewayVpcAttachment?.TransitGatewayAttachmentId) };
}

/** A table's routes as people read them: `10.0.0.0/16 → tgw-attach-… (propagated, active)`. */
export async function transitRoutes(
  ec2: EC2,
  TransitGatewayRouteTableId: string,
  Filters = [{ Name: 'state', Values: ['active', 'blackhole'] }],
): Promise<string[]> {
  const { Routes = [] } = await ec2.searchTransitGatewayRoutes({ TransitGatewayRouteTableId, Filters });
  return Routes.map(({ DestinationCidrBlock, TransitGatewayAttachments, Type, State }) => {
    const [target] = TransitGatewayAttachments ?? [];
    return `${DestinationCidrBlock} → ${target?.TransitGatewayAttachmentId ?? 'nowhere'} (${Type}, ${State})`;
  });
}
