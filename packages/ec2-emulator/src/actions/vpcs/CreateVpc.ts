import type { VpcEncryptionControlConfiguration } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { checkOneOf } from '../../core/one-of.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { formatCidr } from '../../network/cidr.ts';
import { checkIpamPools } from '../../network/ipam-pools.ts';
import { requestedCidr } from '../../network/requested-cidr.ts';
import { requestedIpv6Block } from '../../network/requested-ipv6.ts';
import { checkUsable } from '../../network/vpc-ranges.ts';
import { createVpc } from '../../network/vpcs.ts';
import { createControl, exclusionsAfter } from '../vpc-encryption-controls/controls.ts';
import { shownVpc } from './shown-vpc.ts';

export default action('CreateVpc', (input, call) => {
  checkIpamPools(input);
  const cidr = requestedCidr(input.CidrBlock, 'InvalidVpc.Range');
  checkUsable(cidr);
  checkOneOf('instanceTenancy', input.InstanceTenancy, ['default', 'dedicated', 'host']);
  const ipv6 = requestedIpv6Block(call, input);
  if (input.InstanceTenancy === 'host') {
    throw errors.invalidParameterValue(
      'Value (host) for parameter instanceTenancy is invalid. A VPC has the tenancy default or dedicated.',
    );
  }
  const tags = requestedTags(input.TagSpecifications, 'vpc');
  checkQuota('vpcs', call.region.vpcs);
  const vpc = createVpc(call, {
    cidrBlock: formatCidr(cidr),
    ...(input.InstanceTenancy && { tenancy: input.InstanceTenancy }),
    ipv6,
  });
  addTags(call.region, 'vpc', vpc.VpcId, tags);
  if (input.VpcEncryptionControl) encrypt(call, vpc.VpcId, input.VpcEncryptionControl);
  const { BlockPublicAccessStates: _, ...shown } = shownVpc(call, vpc);
  return { Vpc: { ...shown, State: 'pending' as const } };
});

/** Nothing is in the VPC yet that could be in the way of enforcing. */
function encrypt(call: Call, vpcId: string, asked: VpcEncryptionControlConfiguration): void {
  const excluded = exclusionsAfter([], asked);
  call.region.vpcEncryptionControls.put({
    ...createControl(call, vpcId),
    Mode: asked.Mode ?? 'monitor',
    excluded,
  });
}
