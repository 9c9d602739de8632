import type { CreateNetworkInterfaceRequest, EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { launch } from '../../testing/launch.ts';
import {
  describeInterface,
  known,
  makeAddress,
  makeConnectedVpc,
  makeInterface,
} from '../../testing/network.ts';

/** A subnet with an IPv6 block, and how its addresses begin. */
async function makeDualStackSubnet(ec2: EC2) {
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [known(Vpc?.VpcId)] });
  const block = known(Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock);
  // The second /64: of the first one, the fourth group may be zero and so left out.
  const [one, two, three, four = '0'] = block.split('::')[0]?.split(':') ?? [];
  const start = [one, two, three, (Number.parseInt(four, 16) + 1).toString(16)].join(':');
  const { Subnet } = await ec2.createSubnet({
    VpcId: Vpc?.VpcId,
    CidrBlock: '10.0.1.0/24',
    AvailabilityZone: 'us-east-1a',
    Ipv6CidrBlock: `${start}::/64`,
  });
  return { subnetId: known(Subnet?.SubnetId), start };
}

test('a new interface says what it is and who made it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId, subnetId } = await makeConnectedVpc(ec2);
  const { NetworkInterface, ClientToken } = await ec2.createNetworkInterface({
    SubnetId: subnetId,
    Description: 'front',
    PrivateIpAddress: '10.0.1.17',
    ClientToken: 'once',
    TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'front' }] }],
    ConnectionTrackingSpecification: { TcpEstablishedTimeout: 600 },
  });
  expect(ClientToken).toBe('once');
  const { NetworkInterfaceId, MacAddress, Groups, ...rest } = NetworkInterface ?? {};
  expect(NetworkInterfaceId).toMatch(/^eni-0[0-9a-f]{16}$/);
  expect(MacAddress).toMatch(/^0a(:[0-9a-f]{2}){5}$/);
  expect(Groups).toEqual([{ GroupId: expect.any(String), GroupName: 'default' }]);
  expect(rest).toEqual({
    AvailabilityZone: 'us-east-1a',
    AvailabilityZoneId: expect.stringMatching(/^use1-az\d$/),
    ConnectionTrackingConfiguration: { TcpEstablishedTimeout: 600 },
    Description: 'front',
    InterfaceType: 'interface',
    Ipv6Addresses: [],
    Operator: { Managed: false },
    OwnerId: OWNER.id,
    PrivateDnsName: 'ip-10-0-1-17.ec2.internal',
    PrivateIpAddress: '10.0.1.17',
    PrivateIpAddresses: [
      { Primary: true, PrivateIpAddress: '10.0.1.17', PrivateDnsName: 'ip-10-0-1-17.ec2.internal' },
    ],
    RequesterId: OWNER.id,
    RequesterManaged: false,
    SourceDestCheck: true,
    Status: 'pending',
    SubnetId: subnetId,
    TagSet: [{ Key: 'Name', Value: 'front' }],
    VpcId: vpcId,
  });
});

test('IPv6 prefixes are delegated to an interface and taken back', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId, start } = await makeDualStackSubnet(ec2);
  const asked = `${start}:7::/80`;
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, { Ipv6Prefixes: [{ Ipv6Prefix: asked }] });
  expect((await describeInterface(ec2, NetworkInterfaceId)).Ipv6Prefixes).toEqual([{ Ipv6Prefix: asked }]);
  expect(await errorOf(ec2.assignIpv6Addresses({ NetworkInterfaceId, Ipv6Prefixes: [asked] }))).toBe(
    `InvalidIPAddress.InUse: Address ${asked} is in use.`,
  );
  const { AssignedIpv6Prefixes: [drawn = ''] = [] } = await ec2.assignIpv6Addresses({
    NetworkInterfaceId,
    Ipv6PrefixCount: 1,
  });
  expect(drawn.startsWith(start)).toBe(true);
  expect(drawn.endsWith('/80')).toBe(true);
  const taken = await ec2.unassignIpv6Addresses({ NetworkInterfaceId, Ipv6Prefixes: [asked] });
  expect(taken.UnassignedIpv6Prefixes).toEqual([asked]);
  expect((await describeInterface(ec2, NetworkInterfaceId)).Ipv6Prefixes).toEqual([{ Ipv6Prefix: drawn }]);
  expect(await errorOf(ec2.unassignIpv6Addresses({ NetworkInterfaceId, Ipv6Prefixes: [asked] }))).toBe(
    `InvalidParameterValue: Some of the specified addresses are not assigned to interface ${NetworkInterfaceId}`,
  );
});

test('the first IPv6 address can be made the primary one, for good', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeDualStackSubnet(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, {
    Ipv6AddressCount: 2,
    EnablePrimaryIpv6: true,
  });
  const { Ipv6Address, Ipv6Addresses } = await describeInterface(ec2, NetworkInterfaceId);
  expect(Ipv6Address).toBe(Ipv6Addresses?.[0]?.Ipv6Address);
  expect(Ipv6Addresses?.map((each) => each.IsPrimaryIpv6)).toEqual([true, false]);
  const EnablePrimaryIpv6 = false;
  expect(
    await errorOf(ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId, EnablePrimaryIpv6 })),
  ).toMatch(/^InvalidParameterCombination: .* cannot be disabled\.$/);
});

test('timeouts of connections are changed within their limits', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  const NetworkInterfaceId = await makeInterface(ec2, subnetId, {
    ConnectionTrackingSpecification: { TcpEstablishedTimeout: 600 },
  });
  const modify = (UdpTimeout: number) =>
    ec2.modifyNetworkInterfaceAttribute({
      NetworkInterfaceId,
      ConnectionTrackingSpecification: { UdpTimeout },
    });
  await modify(45);
  expect((await describeInterface(ec2, NetworkInterfaceId)).ConnectionTrackingConfiguration).toEqual({
    TcpEstablishedTimeout: 600,
    UdpTimeout: 45,
  });
  expect(await errorOf(modify(61))).toBe(
    'InvalidParameterValue: Value (61) for parameter UdpTimeout is invalid. It must be from 30 to 60 seconds.',
  );
});

test.each<[Partial<CreateNetworkInterfaceRequest>, string]>([
  [
    { Ipv4PrefixCount: 1, SecondaryPrivateIpAddressCount: 1 },
    'InvalidParameterCombination: secondaryPrivateIpAddressCount and ipv4PrefixCount cannot be specified together.',
  ],
  [
    { Ipv6AddressCount: 1, Ipv6Prefixes: [{ Ipv6Prefix: '2600:1f18::/80' }] },
    'InvalidParameterCombination: ipv6AddressCount and ipv6Prefixes cannot be specified together.',
  ],
  [
    { Groups: ['sg-0123456789abcdef0'] },
    "InvalidSecurityGroupID.NotFound: The securityGroup ID 'sg-0123456789abcdef0' does not exist",
  ],
  [
    { InterfaceType: 'branch' },
    'InvalidParameterValue: Value (branch) for parameter interfaceType is invalid.',
  ],
  [
    { SecondaryPrivateIpAddressCount: -1 },
    'InvalidParameterValue: Value (-1) for parameter secondaryPrivateIpAddressCount is invalid.',
  ],
  [{ EnablePrimaryIpv6: true }, 'InvalidParameterCombination: A primary IPv6 address needs an IPv6 address.'],
])('no interface is made with %j', async (request, refusal) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { subnetId } = await makeConnectedVpc(ec2);
  expect(await errorOf(makeInterface(ec2, subnetId, request))).toBe(refusal);
});

test('in a subnet of IPv6 alone, interfaces and instances have an address of that only', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const Ipv6CidrBlock = Vpc?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock?.replace('/56', '/64');
  const { Subnet } = await ec2.createSubnet({ VpcId: Vpc?.VpcId, Ipv6Native: true, Ipv6CidrBlock });
  const SubnetId = known(Subnet?.SubnetId);
  const id = await makeInterface(ec2, SubnetId);
  const eni = await describeInterface(ec2, id);
  expect(eni).toMatchObject({
    Ipv6Native: true,
    PrivateIpAddresses: [],
    Ipv6Addresses: [{ Ipv6Address: eni.Ipv6Address }],
  });
  expect(eni.Ipv6Address).toMatch(Ipv6CidrBlock?.replace('::/64', ':') ?? '');
  expect(eni.PrivateIpAddress).toBeUndefined();
  const refusal = 'InvalidParameterValue: IPv4 addresses cannot be assigned in an IPv6-only subnet.';
  for (const asked of [{ PrivateIpAddress: '10.0.0.9' }, { SecondaryPrivateIpAddressCount: 1 }]) {
    expect(await errorOf(makeInterface(ec2, SubnetId, asked))).toBe(refusal);
  }
  const more = { NetworkInterfaceId: id, SecondaryPrivateIpAddressCount: 1 };
  expect(await errorOf(ec2.assignPrivateIpAddresses(more))).toBe(refusal);
  const { AllocationId } = await makeAddress(ec2);
  expect(await errorOf(ec2.associateAddress({ AllocationId, NetworkInterfaceId: id }))).toMatch(
    /^InvalidParameterValue: The network interface .* has no private IPv4 address/,
  );

  const instance = await launch(ec2, { SubnetId });
  expect(instance.PrivateDnsName).toBe(`${instance.InstanceId}.ec2.internal`);
  expect(instance.PrivateIpAddress).toBeUndefined();
  expect(instance.Ipv6Address).toBe(instance.NetworkInterfaces?.[0]?.Ipv6Addresses?.[0]?.Ipv6Address);
  const native = [{ Name: 'network-interface.ipv6-native', Values: ['true'] }];
  const { Reservations = [] } = await ec2.describeInstances({ Filters: native });
  expect(Reservations.flatMap(({ Instances = [] }) => Instances)).toMatchObject([
    { InstanceId: instance.InstanceId },
  ]);
  const publicly = { DeviceIndex: 0, SubnetId, AssociatePublicIpAddress: true };
  expect(await errorOf(launch(ec2, { NetworkInterfaces: [publicly] }))).toBe(
    'InvalidParameterValue: A public IPv4 address cannot be assigned in an IPv6-only subnet.',
  );
});
