import type { InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
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

test('an interface of a launch has the type, prefixes and timeouts it asks for', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const SubnetId = await makeSubnet(ec2, await makeVpc(ec2), '10.0.1.0/24');
  const start = (InstanceType: 't3.micro' | 'c5n.18xlarge', more: InstanceNetworkInterfaceSpecification) =>
    launch(ec2, { InstanceType, NetworkInterfaces: [{ DeviceIndex: 0, SubnetId, ...more }] });
  const timeouts = { UdpTimeout: 45 };
  const { NetworkInterfaces } = await start('c5n.18xlarge', {
    InterfaceType: 'efa',
    Ipv4PrefixCount: 1,
    ConnectionTrackingSpecification: timeouts,
  });
  expect(NetworkInterfaces).toMatchObject([
    { InterfaceType: 'efa', ConnectionTrackingConfiguration: timeouts },
  ]);
  expect(NetworkInterfaces?.[0]?.Ipv4Prefixes?.[0]?.Ipv4Prefix).toMatch(/^10\.0\.1\.\d+\/28$/);

  expect(await errorOf(start('t3.micro', { InterfaceType: 'efa' }))).toBe(
    'AttachmentLimitExceeded: EFA interface count 1 exceeds the limit for t3.micro',
  );
  expect(await errorOf(start('t3.micro', { InterfaceType: 'branch' }))).toMatch(
    /^InvalidParameterValue: Value \(branch\) for parameter interfaceType is invalid\./,
  );
  expect(await errorOf(start('t3.micro', { Ipv4PrefixCount: 1, SecondaryPrivateIpAddressCount: 1 }))).toMatch(
    /^InvalidParameterCombination: /,
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
  const counted = await launch(ec2, { SubnetId, Ipv6AddressCount: 2, EnablePrimaryIpv6: true });
  const [first, ...others] = counted.NetworkInterfaces?.[0]?.Ipv6Addresses ?? [];
  expect(others).toMatchObject([{ IsPrimaryIpv6: false }]);
  expect(first).toEqual({ Ipv6Address: counted.Ipv6Address, IsPrimaryIpv6: true });
  const Ipv6Address = block.replace('::/56', '::a');
  const named = await launch(ec2, { SubnetId, Ipv6Addresses: [{ Ipv6Address }] });
  expect(named.NetworkInterfaces?.[0]?.Ipv6Addresses).toMatchObject([{ Ipv6Address }]);

  const withoutBlock = await makeSubnet(ec2, known(Vpc?.VpcId), '10.0.1.0/24');
  expect(await errorOf(launch(ec2, { SubnetId: withoutBlock, Ipv6AddressCount: 1 }))).toBe(
    `InvalidParameterValue: Number of IPv6 addresses cannot be assigned: the subnet '${withoutBlock}' does not have an IPv6 CIDR block.`,
  );
});
