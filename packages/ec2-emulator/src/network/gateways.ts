import type { InternetGatewayRecord } from '../state/records.ts';
import type { RegionState } from '../state/world.ts';

/** The internet gateway a VPC has, if any. */
export function internetGatewayOf(region: RegionState, vpcId: string): InternetGatewayRecord | undefined {
  return [...region.internetGateways].find((gateway) =>
    gateway.Attachments.some((attachment) => attachment.VpcId === vpcId),
  );
}

/** Whether a gateway, an endpoint or a group of another VPC hangs on a VPC, which then can't be deleted. */
export function hasAttached(region: RegionState, vpcId: string): boolean {
  return (
    internetGatewayOf(region, vpcId) !== undefined ||
    [...region.egressOnlyInternetGateways].some(({ Attachments }) =>
      Attachments.some((attachment) => attachment.VpcId === vpcId),
    ) ||
    region.carrierGateways.where('vpc', vpcId).length > 0 ||
    region.vpnGateways.where('vpc', vpcId).length > 0 ||
    region.vpcEndpoints.where('vpc', vpcId).length > 0 ||
    region.securityGroupVpcAssociations.where('vpc', vpcId).length > 0
  );
}
