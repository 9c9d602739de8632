import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';
import { describeInterface, known, makeConnectedVpc, makeInterface } from '../../testing/network.ts';

test('secondary addresses are drawn from the subnet, moved when allowed and given back', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const free = async () =>
    (await ec2.describeSubnets({ SubnetIds: [subnetId] })).Subnets?.[0]?.AvailableIpAddressCount;
  const one = await makeInterface(ec2, subnetId, { PrivateIpAddress: '10.0.1.10' });
  const two = await makeInterface(ec2, subnetId);
  expect(await free()).toBe(249);

  const assigned = await ec2.assignPrivateIpAddresses({
    NetworkInterfaceId: one,
    PrivateIpAddresses: ['10.0.1.20', '10.0.1.21'],
  });
  expect(assigned.AssignedPrivateIpAddresses).toEqual([
    { PrivateIpAddress: '10.0.1.20' },
    { PrivateIpAddress: '10.0.1.21' },
  ]);
  expect(await free()).toBe(247);

  const move = { NetworkInterfaceId: two, PrivateIpAddresses: ['10.0.1.20'] };
  expect(await errorOf(ec2.assignPrivateIpAddresses(move))).toBe(
    'Resource.AlreadyAssigned: [10.0.1.20] assigned, but move is not allowed.',
  );
  await ec2.assignPrivateIpAddresses({ ...move, AllowReassignment: true });
  const addressesOf = async (id: string) =>
    (await describeInterface(ec2, id)).PrivateIpAddresses?.map((each) => each.PrivateIpAddress);
  expect(await addressesOf(one)).toEqual(['10.0.1.10', '10.0.1.21']);
  expect(await addressesOf(two)).toContain('10.0.1.20');

  await ec2.unassignPrivateIpAddresses({ NetworkInterfaceId: one, PrivateIpAddresses: ['10.0.1.21'] });
  expect(
    await errorOf(
      ec2.unassignPrivateIpAddresses({ NetworkInterfaceId: one, PrivateIpAddresses: ['10.0.1.21'] }),
    ),
  ).toBe(`InvalidParameterValue: Some of the specified addresses are not assigned to interface ${one}`);
  expect(await free()).toBe(248);
});

test('an attached interface has as many addresses as the type of its instance allows', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { NetworkInterfaces } = await launch(ec2);
  const NetworkInterfaceId = known(NetworkInterfaces?.[0]?.NetworkInterfaceId);
  await ec2.assignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 });
  expect(
    await errorOf(ec2.assignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 })),
  ).toBe('PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.');
});

test('so it is with IPv6, and with an interface that is there before', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const Ipv6CidrBlock = Vpc?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock?.replace('/56', '/64');
  const { Subnet } = await ec2.createSubnet({ VpcId: Vpc?.VpcId, CidrBlock: '10.0.1.0/24', Ipv6CidrBlock });
  const SubnetId = known(Subnet?.SubnetId);
  const tooMany = 'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.';
  expect(await errorOf(launch(ec2, { SubnetId, Ipv6AddressCount: 3 }))).toBe(tooMany);
  const { NetworkInterfaces } = await launch(ec2, { SubnetId, Ipv6AddressCount: 2 });
  const NetworkInterfaceId = known(NetworkInterfaces?.[0]?.NetworkInterfaceId);
  expect(await errorOf(ec2.assignIpv6Addresses({ NetworkInterfaceId, Ipv6AddressCount: 1 }))).toBe(tooMany);
  const crowded = await makeInterface(ec2, SubnetId, { SecondaryPrivateIpAddressCount: 2 });
  const request = { NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: crowded }] };
  expect(await errorOf(launch(ec2, request))).toBe(tooMany);
});

test.each([
  ['10.0.9.9', "InvalidParameterValue: Address 10.0.9.9 does not fall within the subnet's address range"],
  ['10.0.1.1', "InvalidParameterValue: Address 10.0.1.1 is in subnet's reserved address range"],
  ['10.0.1.10', 'InvalidIPAddress.InUse: Address 10.0.1.10 is in use.'],
])('no interface gets the address %s', async (PrivateIpAddress, refusal) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  await makeInterface(ec2, subnetId, { PrivateIpAddress: '10.0.1.10' });
  expect(await errorOf(makeInterface(ec2, subnetId, { PrivateIpAddress }))).toBe(refusal);
});

test('a prefix takes sixteen addresses out of the subnet', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId);
  const { AssignedIpv4Prefixes } = await ec2.assignPrivateIpAddresses({
    NetworkInterfaceId,
    Ipv4PrefixCount: 1,
  });
  expect(AssignedIpv4Prefixes?.[0]?.Ipv4Prefix).toMatch(/^10\.0\.1\.\d+\/28$/);
  const { Subnets } = await ec2.describeSubnets({ SubnetIds: [subnetId] });
  expect(Subnets?.[0]?.AvailableIpAddressCount).toBe(250 - 16);
});
