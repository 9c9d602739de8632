import type { Vpc } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import { blockModeOf } from '../../network/block-public-access.ts';
import type { VpcRecord } from '../../state/records.ts';
import { shownControl } from '../vpc-encryption-controls/controls.ts';

/** A VPC as replies show it. */
export function shownVpc(call: Call, vpc: VpcRecord): Vpc {
  const { region } = call;
  const [control] = region.vpcEncryptionControls.where('vpc', vpc.VpcId);
  return {
    ...vpc,
    BlockPublicAccessStates: { InternetGatewayBlockMode: blockModeOf(region, vpc.VpcId) },
    ...(control && { EncryptionControl: shownControl(call, control) }),
    Tags: tagsOf(region, vpc.VpcId),
  };
}
