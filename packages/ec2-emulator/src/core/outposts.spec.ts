import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../testing/embedded-ec2.ts';
import { makeVpc } from '../testing/network.ts';

const ARN = 'arn:aws:outposts:us-east-1:123456789012:outpost/op-0123456789abcdef0';

test('nothing is made on an Outpost, since there is none', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const AvailabilityZone = 'us-east-1a';
  const error = `InvalidParameterValue: Value (${ARN}) for parameter outpostArn is invalid. The Outpost does not exist.`;
  const subnet = { VpcId, CidrBlock: '10.0.1.0/24', AvailabilityZone, OutpostArn: ARN };
  expect(await errorOf(ec2.createSubnet(subnet))).toBe(error);
  expect(await errorOf(ec2.createVolume({ AvailabilityZone, Size: 1, OutpostArn: ARN }))).toBe(error);
  expect(await errorOf(ec2.createVolume({ AvailabilityZone, Size: 1, OutpostArn: 'here' }))).toBe(
    'InvalidParameterValue: Value (here) for parameter outpostArn is invalid. This is not the ARN of an Outpost.',
  );
});
