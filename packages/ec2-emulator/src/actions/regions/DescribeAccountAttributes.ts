import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { defaultVpc } from '../../network/vpcs.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html */
export default action('DescribeAccountAttributes', (input, { region }) => {
  const attributes: Record<string, string> = {
    'vpc-max-security-groups-per-interface': '5',
    'max-instances': '20',
    'supported-platforms': 'VPC',
    'default-vpc': defaultVpc(region)?.VpcId ?? 'none',
    'max-elastic-ips': '5',
    'vpc-max-elastic-ips': '5',
  };
  const wanted: readonly string[] = input.AttributeNames ?? [];
  const unknown = wanted.find((name) => !Object.hasOwn(attributes, name));
  if (unknown !== undefined) {
    throw errors.invalidParameterValue(
      `Value (${unknown}) for parameter attribute is invalid. Unknown attribute.`,
    );
  }
  const AccountAttributes = Object.entries(attributes)
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .map(([AttributeName, AttributeValue]) => ({ AttributeName, AttributeValues: [{ AttributeValue }] }));
  return { AccountAttributes };
});
