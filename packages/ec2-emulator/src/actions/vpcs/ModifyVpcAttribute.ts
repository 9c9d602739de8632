import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { namePublicAddresses } from '../../network/public-names.ts';
import { vpcAttributeMembers } from './vpc-attributes.ts';

/** One attribute at a time, as in EC2. */
export default action('ModifyVpcAttribute', (input, call) => {
  const { region } = call;
  const vpc = find(region.vpcs, input.VpcId);
  const [attribute, ...more] = vpcAttributeMembers.filter((member) => input[member]?.Value !== undefined);
  if (!attribute) throw errors.missingParameter('enableDnsSupport or enableDnsHostnames');
  if (more.length > 0) {
    throw errors.invalidParameterCombination(
      `Fields for multiple attribute types specified: ${[attribute, ...more].join(', ')}`,
    );
  }
  if (attribute === 'EnableDnsHostnames' && input.EnableDnsHostnames?.Value && !vpc.EnableDnsSupport) {
    throw errors.invalidParameterCombination(
      'DNS hostnames can only be enabled in a VPC that has DNS support enabled.',
    );
  }
  region.vpcs.put({ ...vpc, [attribute]: input[attribute]?.Value });
  if (attribute !== 'EnableNetworkAddressUsageMetrics') namePublicAddresses(call, vpc.VpcId);
  return {};
});
