import { describe, expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';

describe('the default VPC', () => {
  test('has a public subnet in every zone, and a way out', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const [vpc] =
      (await ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] })).Vpcs ?? [];
    expect(vpc).toMatchObject({
      CidrBlock: '172.31.0.0/16',
      IsDefault: true,
      State: 'available',
      OwnerId: OWNER.id,
    });
    const { AvailabilityZones = [] } = await ec2.describeAvailabilityZones({});
    const { Subnets = [] } = await ec2.describeSubnets({});
    expect(Subnets.map((subnet) => subnet.AvailabilityZone)).toEqual(
      AvailabilityZones.map((zone) => zone.ZoneName),
    );
    expect(Subnets[1]).toMatchObject({
      CidrBlock: '172.31.16.0/20',
      VpcId: vpc?.VpcId,
      AvailableIpAddressCount: 4091,
      DefaultForAz: true,
      MapPublicIpOnLaunch: true,
    });
    const [gateway] = (await ec2.describeInternetGateways({})).InternetGateways ?? [];
    expect(gateway?.Attachments).toEqual([{ State: 'available', VpcId: vpc?.VpcId }]);
    const [table] = (await ec2.describeRouteTables({})).RouteTables ?? [];
    expect(table?.Associations).toMatchObject([{ Main: true, AssociationState: { State: 'associated' } }]);
    expect(table?.Routes?.map((route) => [route.DestinationCidrBlock, route.GatewayId])).toEqual([
      ['172.31.0.0/16', 'local'],
      ['0.0.0.0/0', gateway?.InternetGatewayId],
    ]);
    const [acl] = (await ec2.describeNetworkAcls({})).NetworkAcls ?? [];
    expect(acl?.Associations?.map((each) => each.SubnetId)).toEqual(Subnets.map((subnet) => subnet.SubnetId));
    const [options] = (await ec2.describeDhcpOptions({})).DhcpOptions ?? [];
    expect(options?.DhcpOptionsId).toBe(vpc?.DhcpOptionsId);
  });

  test('is there once', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    expect(await errorOf(ec2.createDefaultVpc({}))).toBe(
      'DefaultVpcAlreadyExists: A Default VPC already exists for this account in this region.',
    );
  });

  test('allows DNS names, which another VPC does only when asked', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const VpcId = (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc?.VpcId;
    const names = async () => {
      const request = { VpcId, Attribute: 'enableDnsHostnames' as const };
      return (await ec2.describeVpcAttribute(request)).EnableDnsHostnames?.Value;
    };
    expect(await names()).toBe(false);
    await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: true } });
    expect(await names()).toBe(true);
    await ec2.modifyVpcAttribute({ VpcId, EnableDnsHostnames: { Value: false } });
    await ec2.modifyVpcAttribute({ VpcId, EnableDnsSupport: { Value: false } });
    const early = { VpcId, EnableDnsHostnames: { Value: true } };
    expect(await errorOf(ec2.modifyVpcAttribute(early))).toMatch(/^InvalidParameterCombination/);
    const both = { VpcId, EnableDnsHostnames: { Value: true }, EnableDnsSupport: { Value: true } };
    expect(await errorOf(ec2.modifyVpcAttribute(both))).toMatch(/^InvalidParameterCombination/);
  });
});

test('a VPC, a group and an address show tags only while they have some', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { AllocationId = '' } = await ec2.allocateAddress({});
  const shown = async () => ({
    vpc: (await ec2.describeVpcs({})).Vpcs?.[0],
    group: (await ec2.describeSecurityGroups({})).SecurityGroups?.[0],
    address: (await ec2.describeAddresses({})).Addresses?.[0],
  });
  const { vpc, group, address } = await shown();
  for (const each of [vpc, group, address]) expect(each).not.toHaveProperty('Tags');
  const Resources = [vpc?.VpcId ?? '', group?.GroupId ?? '', AllocationId];
  const Tags = [{ Key: 'Name', Value: 'lab' }];
  await ec2.createTags({ Resources, Tags });
  for (const each of Object.values(await shown())) expect(each).toMatchObject({ Tags });
});

test('a VPC comes with what EC2 puts into each, and goes with it', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({
    CidrBlock: '10.0.0.9/16',
    TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'lab' }] }],
  });
  expect(Vpc).toMatchObject({ CidrBlock: '10.0.0.0/16', State: 'pending', IsDefault: false });
  expect(Vpc).not.toHaveProperty('BlockPublicAccessStates');
  const VpcId = Vpc?.VpcId;
  const inVpc = { Filters: [{ Name: 'vpc-id', Values: [VpcId ?? ''] }] };
  const counts = async () =>
    Promise.all([
      ec2.describeSecurityGroups(inVpc).then((reply) => reply.SecurityGroups?.length),
      ec2.describeRouteTables(inVpc).then((reply) => reply.RouteTables?.length),
      ec2.describeNetworkAcls(inVpc).then((reply) => reply.NetworkAcls?.length),
    ]);
  expect(await counts()).toEqual([1, 1, 1]);
  await ec2.deleteVpc({ VpcId });
  expect(await counts()).toEqual([0, 0, 0]);
  expect((await ec2.describeTags({})).Tags).toEqual([]);
});

test('a VPC with a subnet or a group in it stays', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc?.VpcId;
  const DEPENDENCY = `DependencyViolation: The vpc '${VpcId}' has dependencies and cannot be deleted.`;
  const { Subnet } = await ec2.createSubnet({ VpcId, CidrBlock: '10.0.1.0/24' });
  expect(await errorOf(ec2.deleteVpc({ VpcId }))).toBe(DEPENDENCY);
  await ec2.deleteSubnet({ SubnetId: Subnet?.SubnetId });
  const { GroupId } = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId });
  expect(await errorOf(ec2.deleteVpc({ VpcId }))).toBe(DEPENDENCY);
  await ec2.deleteSecurityGroup({ GroupId });
  await ec2.deleteVpc({ VpcId });
});

test.each([
  [{}, "MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."],
  [
    { Ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0', Ipv4NetmaskLength: 24 },
    "InvalidIpamPoolId.NotFound: The pool ID 'ipam-pool-0123456789abcdef0' does not exist",
  ],
  [
    { CidrBlock: '10.0.0.0/16', Ipv4NetmaskLength: 24 },
    'InvalidParameterCombination: The parameter ipv4NetmaskLength requires ipv4IpamPoolId.',
  ],
  [
    { CidrBlock: '10.0.0.0' },
    'InvalidParameterValue: Value (10.0.0.0) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
  ],
  [{ CidrBlock: '10.0.0.0/15' }, "InvalidVpc.Range: The CIDR '10.0.0.0/15' is invalid."],
  [
    { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'shared' as 'host' },
    'InvalidParameterValue: Value (shared) for parameter instanceTenancy is invalid.',
  ],
  [{ CidrBlock: '169.254.0.0/24' }, "InvalidVpc.Range: The CIDR '169.254.0.0/24' is invalid."],
  [{ CidrBlock: '10.0.0.0/29' }, "InvalidVpc.Range: The CIDR '10.0.0.0/29' is invalid."],
  [
    { CidrBlock: '10.0.0.0/16', InstanceTenancy: 'host' as const },
    'InvalidParameterValue: Value (host) for parameter instanceTenancy is invalid. A VPC has the tenancy default or dedicated.',
  ],
])('%j makes no VPC', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.createVpc(request))).toBe(error);
});

describe('a subnet', () => {
  test('lies in its VPC and apart from others', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const VpcId = (await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })).Vpc?.VpcId;
    const { Subnet } = await ec2.createSubnet({
      VpcId,
      CidrBlock: '10.0.1.7/28',
      AvailabilityZone: 'us-east-1c',
    });
    expect(Subnet).toMatchObject({
      CidrBlock: '10.0.1.0/28',
      AvailabilityZone: 'us-east-1c',
      AvailableIpAddressCount: 11,
      MapPublicIpOnLaunch: false,
    });
    expect(await errorOf(ec2.createSubnet({ VpcId, CidrBlock: '10.0.0.0/23' }))).toBe(
      "InvalidSubnet.Conflict: The CIDR '10.0.0.0/23' conflicts with another subnet",
    );
    expect(await errorOf(ec2.createSubnet({ VpcId, CidrBlock: '10.1.0.0/24' }))).toBe(
      "InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid.",
    );
    expect(
      await errorOf(ec2.createSubnet({ VpcId, CidrBlock: '10.0.9.0/24', AvailabilityZone: 'us-east-1z' })),
    ).toBe(
      'InvalidParameterValue: Value (us-east-1z) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: us-east-1a, us-east-1b, us-east-1c, us-east-1d, us-east-1e, us-east-1f.',
    );
  });

  test('has attributes, changed one at a time', async () => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const [before] = (await ec2.describeSubnets({})).Subnets ?? [];
    const SubnetId = before?.SubnetId;
    await ec2.modifySubnetAttribute({ SubnetId, MapPublicIpOnLaunch: { Value: false } });
    const { Subnets } = await ec2.describeSubnets({ SubnetIds: [SubnetId ?? ''] });
    expect(Subnets).toEqual([{ ...before, MapPublicIpOnLaunch: false }]);
    const PrivateDnsHostnameTypeOnLaunch = 'name' as 'ip-name';
    expect(await errorOf(ec2.modifySubnetAttribute({ SubnetId, PrivateDnsHostnameTypeOnLaunch }))).toBe(
      'InvalidParameterValue: Value (name) for parameter privateDnsHostnameTypeOnLaunch is invalid.',
    );
    const two = { SubnetId, MapPublicIpOnLaunch: { Value: true }, EnableDns64: { Value: true } };
    expect(await errorOf(ec2.modifySubnetAttribute(two))).toMatch(/^InvalidParameterCombination/);
    const ipv6 = { SubnetId, AssignIpv6AddressOnCreation: { Value: true } };
    expect(await errorOf(ec2.modifySubnetAttribute(ipv6))).toBe(
      `InvalidParameterValue: Invalid value 'true' for assign-ipv6-address-on-creation. Cannot set assign-ipv6-address-on-creation to true unless the subnet (${SubnetId}) has an IPv6 CIDR block associated with it.`,
    );
    await ec2.modifySubnetAttribute({ SubnetId, AssignIpv6AddressOnCreation: { Value: false } });
  });
});

test('an account has no more than five VPCs in a region, until it deletes one', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  for (const CidrBlock of ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16']) {
    await ec2.createVpc({ CidrBlock });
  }
  const one = { CidrBlock: '10.5.0.0/16' };
  expect(await errorOf(ec2.createVpc(one))).toBe(
    'VpcLimitExceeded: The maximum number of VPCs has been reached.',
  );
  await embedded.clientOf(OWNER, 'eu-west-1').createVpc(one);
  const { Vpcs = [] } = await ec2.describeVpcs({ Filters: [{ Name: 'cidr', Values: ['10.1.0.0/16'] }] });
  await ec2.deleteVpc({ VpcId: Vpcs[0]?.VpcId ?? '' });
  await ec2.createVpc(one);
});

test('a region has five internet gateways at most, and a VPC two hundred route tables', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  for (let count = 1; count < 5; count++) await ec2.createInternetGateway({});
  expect(await errorOf(ec2.createInternetGateway({}))).toBe(
    'InternetGatewayLimitExceeded: The maximum number of internet gateways has been reached.',
  );
  for (let count = 1; count < 200; count++) await ec2.createRouteTable({ VpcId: Vpc?.VpcId });
  expect(await errorOf(ec2.createRouteTable({ VpcId: Vpc?.VpcId }))).toBe(
    'RouteTableLimitExceeded: The maximum number of route tables has been reached.',
  );
});

test('a dedicated VPC can be made an ordinary one, not the other way round', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', InstanceTenancy: 'dedicated' });
  const VpcId = Vpc?.VpcId;
  expect(await ec2.modifyVpcTenancy({ VpcId, InstanceTenancy: 'default' })).toMatchObject({
    ReturnValue: true,
  });
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [VpcId ?? ''] });
  expect(Vpcs?.[0]?.InstanceTenancy).toBe('default');
  expect(await errorOf(ec2.modifyVpcTenancy({ VpcId, InstanceTenancy: 'dedicated' as never }))).toBe(
    'UnsupportedTenancy: The tenancy value dedicated is not supported.',
  );
});
