import { action } from '../../core/action.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { formatCidr } from '../../network/cidr.ts';
import { requestedCidr } from '../../network/requested-cidr.ts';
import { createVpc } from '../../network/vpcs.ts';

export default action('CreateVpc', (input, call) => {
  const cidr = requestedCidr(input.CidrBlock, 'InvalidVpc.Range');
  const tags = requestedTags(input.TagSpecifications, 'vpc');
  checkQuota('vpcs', call.region.vpcs);
  const vpc = createVpc(call, {
    cidrBlock: formatCidr(cidr),
    ...(input.InstanceTenancy && { tenancy: input.InstanceTenancy }),
    amazonIpv6: input.AmazonProvidedIpv6CidrBlock === true,
  });
  addTags(call.region, 'vpc', vpc.VpcId, tags);
  return { Vpc: { ...vpc, State: 'pending' as const, Tags: tagsOf(call.region, vpc.VpcId) } };
});
