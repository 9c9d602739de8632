import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

test('a subnet can have a part of the IPv6 block of its VPC from the start', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: true });
  const VpcId = known(Vpc?.VpcId);
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [VpcId] });
  const Ipv6CidrBlock = known(Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock).replace(
    '/56',
    '/64',
  );
  const outside = { VpcId, CidrBlock: '10.0.1.0/24', Ipv6CidrBlock: 'fd00::/64' };
  expect(await errorOf(ec2.createSubnet(outside))).toBe(
    "InvalidSubnet.Range: The CIDR 'fd00::/64' is invalid.",
  );

  const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock: '10.0.1.0/24', Ipv6CidrBlock });
  expect(Subnet?.Ipv6CidrBlockAssociationSet).toMatchObject([
    { Ipv6CidrBlock, Ipv6CidrBlockState: { State: 'associated' } },
  ]);
  const ofBlock = {
    Filters: [{ Name: 'ipv6-cidr-block-association.ipv6-cidr-block', Values: [Ipv6CidrBlock] }],
  };
  expect((await ec2.describeSubnets(ofBlock)).Subnets?.map((each) => each.SubnetId)).toEqual([
    Subnet?.SubnetId,
  ]);
  expect(await errorOf(ec2.createSubnet({ VpcId, CidrBlock: '10.0.2.0/24', Ipv6CidrBlock }))).toBe(
    `InvalidSubnet.Conflict: The CIDR '${Ipv6CidrBlock}' conflicts with another subnet`,
  );
});

test('a subnet of IPv6 alone needs a block of IPv6 and none of IPv4', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const missing = "MissingParameter: Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.";
  const native = { VpcId, Ipv6Native: true };
  expect(await errorOf(ec2.createSubnet(native))).toBe(missing);
  expect(await errorOf(ec2.createSubnet({ ...native, CidrBlock: '10.0.0.0/24' }))).toBe(missing);
  const both = { ...native, CidrBlock: '10.0.0.0/24', Ipv6CidrBlock: 'fd00::/64' };
  expect(await errorOf(ec2.createSubnet(both))).toBe(
    'InvalidParameterCombination: When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.',
  );
  const { Ipv6CidrBlockAssociation } = await ec2.associateVpcCidrBlock({
    VpcId,
    AmazonProvidedIpv6CidrBlock: true,
  });
  const Ipv6CidrBlock = known(Ipv6CidrBlockAssociation?.Ipv6CidrBlock).replace('/56', '/64');
  const { Subnet } = await ec2.createSubnet({ ...native, Ipv6CidrBlock });
  expect(Subnet).toMatchObject({
    Ipv6Native: true,
    AssignIpv6AddressOnCreation: true,
    AvailableIpAddressCount: 0,
    Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock }],
    PrivateDnsNameOptionsOnLaunch: { HostnameType: 'resource-name' },
  });
  expect(Subnet?.CidrBlock).toBeUndefined();
  const Filters = [{ Name: 'ipv6-native', Values: ['true'] }];
  expect((await ec2.describeSubnets({ Filters })).Subnets).toMatchObject([{ SubnetId: Subnet?.SubnetId }]);
  const publicly = { SubnetId: Subnet?.SubnetId, MapPublicIpOnLaunch: { Value: true } };
  expect(await errorOf(ec2.modifySubnetAttribute(publicly))).toBe(
    'InvalidParameterValue: The attribute cannot have that value in an IPv6-only subnet.',
  );
  await ec2.deleteSubnet({ SubnetId: Subnet?.SubnetId });
});
