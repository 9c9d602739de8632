import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../../testing/embedded-ec2.ts';
import { AMAZON_LINUX, imageNamed } from '../../../testing/launch.ts';

test('as many are launched as there are addresses, but no fewer than asked for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/24' });
  const { Subnet } = await ec2.createSubnet({
    VpcId: Vpc?.VpcId,
    CidrBlock: '10.0.0.0/28',
    AvailabilityZone: 'us-east-1a',
  });
  const ImageId = await imageNamed(ec2, AMAZON_LINUX);
  const request = { ImageId, SubnetId: Subnet?.SubnetId, InstanceType: 't3.micro' as const };

  const { Instances = [] } = await ec2.runInstances({ ...request, MinCount: 5, MaxCount: 50 });
  expect(Instances).toHaveLength(11);
  expect(new Set(Instances.map(({ PrivateIpAddress }) => PrivateIpAddress)).size).toBe(11);
  expect(await errorOf(ec2.runInstances({ ...request, MinCount: 1, MaxCount: 1 }))).toBe(
    'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.',
  );
});
