import type { InternetGatewayBlockMode } from '@aws-sdk/client-ec2';
import { ec2Arn } from '../core/call.ts';
import { accountSetting } from '../core/setting.ts';
import type { RegionState } from '../state/world.ts';

/** A region's block of public access: its mode, since when, and from when on the change is complete. */
export interface PublicAccessBlock {
  readonly mode: InternetGatewayBlockMode;
  readonly changedAt: Date;
  readonly completeAt: Date;
}

/** What somebody has set, or nothing. */
export const publicAccessBlock = accountSetting<PublicAccessBlock | undefined>(
  'vpc-block-public-access',
  undefined,
);

/** How far a VPC, or a subnet in it, is cut off from the internet: as the region is, unless it is excluded. */
export function blockModeOf(region: RegionState, vpcId: string, subnetId?: string): InternetGatewayBlockMode {
  const mode = publicAccessBlock.get({ region })?.mode ?? 'off';
  if (mode === 'off') return mode;
  const arns = [
    ...(subnetId === undefined ? [] : [ec2Arn(region, 'subnet', subnetId)]),
    ec2Arn(region, 'vpc', vpcId),
  ];
  const exclusion = arns
    .flatMap((arn) => region.publicAccessExclusions.where('resource', arn))
    .find(({ DeletionTimestamp }) => DeletionTimestamp === undefined);
  if (!exclusion) return mode;
  return exclusion.InternetGatewayExclusionMode === 'allow-egress' ? 'block-ingress' : 'off';
}
