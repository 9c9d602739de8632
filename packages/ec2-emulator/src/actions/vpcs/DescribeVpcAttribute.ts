import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { vpcAttributeNamed } from './vpc-attributes.ts';

export default action('DescribeVpcAttribute', (input, { region }) => {
  const attribute = vpcAttributeNamed(input.Attribute);
  const vpc = find(region.vpcs, input.VpcId);
  return { VpcId: vpc.VpcId, [attribute]: { Value: vpc[attribute] } };
});
