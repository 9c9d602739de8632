import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../../testing/embedded-ec2.ts';
import { launch } from '../../../testing/launch.ts';
import { known, makeSubnet, makeVpc } from '../../../testing/network.ts';

test('an instance has the private addresses its interface names, the primary first', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2), '10.0.1.0/24');
  const PrivateIpAddresses = [
    { PrivateIpAddress: '10.0.1.11', Primary: false },
    { PrivateIpAddress: '10.0.1.10', Primary: true },
  ];
  const named = { DeviceIndex: 0, SubnetId, PrivateIpAddresses };
  const instance = await launch(ec2, { NetworkInterfaces: [named] });
  expect(instance.PrivateIpAddress).toBe('10.0.1.10');
  expect(instance.NetworkInterfaces?.[0]?.PrivateIpAddresses).toMatchObject([
    { PrivateIpAddress: '10.0.1.10', Primary: true },
    { PrivateIpAddress: '10.0.1.11', Primary: false },
  ]);
  expect(await errorOf(launch(ec2, { NetworkInterfaces: [named] }))).toBe(
    'InvalidIPAddress.InUse: Address 10.0.1.10 is in use.',
  );
});

test('an instance has as many IPv6 addresses as the launch asks for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [known(Vpc?.VpcId)] });
  const block = known(Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock);
  const { Subnet } = await ec2.createSubnet({
    VpcId: Vpc?.VpcId,
    CidrBlock: '10.0.0.0/24',
    Ipv6CidrBlock: block.replace('/56', '/64'),
  });
  const SubnetId = known(Subnet?.SubnetId);
  const counted = await launch(ec2, { SubnetId, Ipv6AddressCount: 2 });
  expect(counted.NetworkInterfaces?.[0]?.Ipv6Addresses).toHaveLength(2);
  const Ipv6Address = block.replace('::/56', '::a');
  const named = await launch(ec2, { SubnetId, Ipv6Addresses: [{ Ipv6Address }] });
  expect(named.NetworkInterfaces?.[0]?.Ipv6Addresses).toMatchObject([{ Ipv6Address }]);

  const withoutBlock = await makeSubnet(ec2, known(Vpc?.VpcId), '10.0.1.0/24');
  expect(await errorOf(launch(ec2, { SubnetId: withoutBlock, Ipv6AddressCount: 1 }))).toBe(
    `InvalidParameterValue: Number of IPv6 addresses cannot be assigned: the subnet '${withoutBlock}' does not have an IPv6 CIDR block.`,
  );
});
