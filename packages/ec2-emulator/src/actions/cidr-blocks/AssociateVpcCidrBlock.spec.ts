import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import {
  describeInterface,
  known,
  makeConnectedVpc,
  makeInterface,
  makeRouteTable,
  makeSubnet,
  makeVpc,
  routesIn,
} from '../../testing/network.ts';

test('another block of IPv4 has subnets and routes of its own, and goes when it is empty', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const table = await makeRouteTable(ec2, VpcId);
  const { CidrBlockAssociation } = await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.1.0.0/16' });
  expect(CidrBlockAssociation?.CidrBlockState).toEqual({ State: 'associating' });
  expect(await routesIn(ec2, table)).toEqual([
    '10.0.0.0/16 → local (active)',
    '10.1.0.0/16 → local (active)',
  ]);
  expect(await errorOf(ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.1.4.0/24' }))).toBe(
    "InvalidVpc.Conflict: The CIDR '10.1.4.0/24' conflicts with another CIDR of the VPC",
  );

  const SubnetId = await makeSubnet(ec2, VpcId, '10.1.2.0/24');
  const AssociationId = known(CidrBlockAssociation?.AssociationId);
  expect(await errorOf(ec2.disassociateVpcCidrBlock({ AssociationId }))).toBe(
    `InvalidCidrBlock.InUse: The vpc ${VpcId} currently has a subnet within CIDR block 10.1.0.0/16`,
  );
  await ec2.deleteSubnet({ SubnetId });
  await ec2.disassociateVpcCidrBlock({ AssociationId });
  expect(await routesIn(ec2, table)).toEqual(['10.0.0.0/16 → local (active)']);
  expect(await errorOf(ec2.disassociateVpcCidrBlock({ AssociationId }))).toBe(
    `InvalidVpcCidrBlockAssociationID.NotFound: The vpc CIDR block association ID '${AssociationId}' does not exist`,
  );
});

test('the first block stays, and five are the most', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const { Vpcs } = await ec2.describeVpcs({ VpcIds: [VpcId] });
  const AssociationId = known(Vpcs?.[0]?.CidrBlockAssociationSet?.[0]?.AssociationId);
  expect(await errorOf(ec2.disassociateVpcCidrBlock({ AssociationId }))).toBe(
    `OperationNotPermitted: The vpc CIDR block with association ID ${AssociationId} may not be disassociated. It is the primary IPv4 CIDR block of the VPC`,
  );
  for (const second of [1, 2, 3, 4])
    await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: `10.${second}.0.0/16` });
  expect(await errorOf(ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.5.0.0/16' }))).toBe(
    `CidrLimitExceeded: This network ${VpcId} has met its maximum number of allowed CIDRs: 5`,
  );
});

test.each([
  ['10.5.0.0/16', ['10.6.0.0/16', '100.64.0.0/16', '54.0.0.0/16'], ['172.16.0.0/16', '198.19.0.0/16']],
  ['10.1.0.0/16', ['10.2.0.0/16'], ['10.0.0.0/16']],
  ['172.20.0.0/16', ['172.21.0.0/16'], ['172.31.0.0/24', '10.0.0.0/16', '192.168.1.0/24']],
  ['100.64.0.0/16', ['100.65.0.0/16'], ['10.0.0.0/16', '192.168.1.0/24']],
])('to %s there can be added %j, and not %j', async (CidrBlock, permitted, restricted) => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2, CidrBlock);
  for (const added of restricted) {
    expect(await errorOf(ec2.associateVpcCidrBlock({ VpcId, CidrBlock: added }))).toMatch(
      `InvalidVpc.Range: The CIDR '${added}' is restricted. Use a CIDR from the same private address range`,
    );
  }
  for (const added of permitted) await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: added });
});

test('a VPC has one IPv6 block of Amazon, or one of its own that comes from a pool', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const amazon = { AmazonProvidedIpv6CidrBlock: true, Ipv6CidrBlockNetworkBorderGroup: 'us-east-1' };
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', ...amazon });
  const VpcId = known(Vpc?.VpcId);
  expect(Vpc?.Ipv6CidrBlockAssociationSet).toMatchObject([
    { Ipv6Pool: 'Amazon', NetworkBorderGroup: 'us-east-1' },
  ]);
  const refusal = (request: object) => errorOf(ec2.associateVpcCidrBlock({ VpcId, ...request }));
  expect(await refusal(amazon)).toBe(
    `CidrLimitExceeded: This network ${VpcId} has met its maximum number of allowed CIDRs: 1`,
  );
  expect(await refusal({ Ipv6CidrBlock: '2001:db8::/56' })).toBe(
    'MissingParameter: The request must contain the parameter ipv6Pool',
  );
  expect(await refusal({ Ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0' })).toBe(
    "InvalidIpv6PoolID.NotFound: The ipv6Pool ID 'ipv6pool-ec2-0123456789abcdef0' does not exist",
  );
  expect(await refusal({ ...amazon, Ipv6CidrBlockNetworkBorderGroup: 'us-west-2' })).toBe(
    'InvalidParameterValue: Value (us-west-2) for parameter ipv6CidrBlockNetworkBorderGroup is invalid. Invalid network border group.',
  );
});

test('a subnet has a part of the IPv6 block of its VPC, and its interfaces addresses of that', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const SubnetId = await makeSubnet(ec2, VpcId);
  const NetworkInterfaceId = await makeInterface(ec2, SubnetId);
  const { Ipv6CidrBlockAssociation } = await ec2.associateVpcCidrBlock({
    VpcId,
    AmazonProvidedIpv6CidrBlock: true,
  });
  const Ipv6CidrBlock = known(Ipv6CidrBlockAssociation?.Ipv6CidrBlock).replace('/56', '/64');
  expect(await errorOf(ec2.associateSubnetCidrBlock({ SubnetId, Ipv6CidrBlock: 'fd00::/64' }))).toBe(
    "InvalidSubnet.Range: The CIDR 'fd00::/64' is invalid.",
  );
  const associated = await ec2.associateSubnetCidrBlock({ SubnetId, Ipv6CidrBlock });
  const AssociationId = known(associated.Ipv6CidrBlockAssociation?.AssociationId);

  const { AssignedIpv6Addresses } = await ec2.assignIpv6Addresses({
    NetworkInterfaceId,
    Ipv6AddressCount: 2,
  });
  const addresses = (await describeInterface(ec2, NetworkInterfaceId)).Ipv6Addresses;
  expect(addresses?.map((each) => each.Ipv6Address)).toEqual(AssignedIpv6Addresses);
  expect(await errorOf(ec2.disassociateSubnetCidrBlock({ AssociationId }))).toBe(
    `DependencyViolation: The subnet CIDR block '${Ipv6CidrBlock}' has dependencies and cannot be disassociated.`,
  );
  await ec2.unassignIpv6Addresses({ NetworkInterfaceId, Ipv6Addresses: AssignedIpv6Addresses });
  await ec2.modifySubnetAttribute({ SubnetId, AssignIpv6AddressOnCreation: { Value: true } });
  expect(await errorOf(ec2.disassociateSubnetCidrBlock({ AssociationId }))).toBe(
    `InvalidCidrBlock.InUse: The subnet IPv6 CIDR block with association ID ${AssociationId} may not be disassociated, because its subnet has assign-ipv6-address-on-creation set to true.`,
  );
  await ec2.modifySubnetAttribute({ SubnetId, AssignIpv6AddressOnCreation: { Value: false } });
  await ec2.disassociateSubnetCidrBlock({ AssociationId });
  expect(await errorOf(ec2.disassociateSubnetCidrBlock({ AssociationId }))).toBe(
    `InvalidSubnetCidrBlockAssociationID.NotFound: The subnet CIDR block with association ID '${AssociationId}' does not exist`,
  );
});

test.each(['from the start', 'later'])(
  'with IPv6 %s, a VPC allows by default what it allows of IPv4',
  async (when) => {
    await using embedded = await embeddedEc2();
    const { ec2 } = embedded;
    const AmazonProvidedIpv6CidrBlock = true;
    const early = when === 'from the start';
    const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16', AmazonProvidedIpv6CidrBlock: early });
    const VpcId = known(Vpc?.VpcId);
    if (!early) await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock });
    await ec2.createSecurityGroup({ VpcId, GroupName: 'web', Description: 'web' });
    const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
    const { SecurityGroups = [] } = await ec2.describeSecurityGroups({ Filters });
    expect(SecurityGroups.map((group) => group.GroupName).sort()).toEqual(['default', 'web']);
    for (const { IpPermissionsEgress } of SecurityGroups) {
      expect(IpPermissionsEgress).toMatchObject([
        { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      ]);
    }
    const { NetworkAcls } = await ec2.describeNetworkAcls({ Filters });
    const outbound = NetworkAcls?.[0]?.Entries?.filter((entry) => entry.Egress);
    expect(outbound?.map(({ RuleNumber, RuleAction }) => `${RuleNumber} ${RuleAction}`)).toEqual([
      '100 allow',
      '101 allow',
      '32767 deny',
      '32768 deny',
    ]);
  },
);

test('a default group that was changed is not opened to IPv6', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
  const group = async () => (await ec2.describeSecurityGroups({ Filters })).SecurityGroups?.[0];
  const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  await ec2.revokeSecurityGroupEgress({ GroupId: (await group())?.GroupId, IpPermissions });
  await ec2.associateVpcCidrBlock({ VpcId, AmazonProvidedIpv6CidrBlock: true });
  expect((await group())?.IpPermissionsEgress).toEqual([]);
});

test('a block must not take over where routes and peering connections lead', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { vpcId: VpcId, gatewayId: GatewayId } = await makeConnectedVpc(ec2);
  const RouteTableId = await makeRouteTable(ec2, VpcId);
  await ec2.createRoute({ RouteTableId, DestinationCidrBlock: '10.1.4.0/24', GatewayId });
  const refusal = (CidrBlock: string) => errorOf(ec2.associateVpcCidrBlock({ VpcId, CidrBlock }));
  expect(await refusal('10.1.0.0/16')).toBe(
    `InvalidVpc.Conflict: The CIDR '10.1.0.0/16' conflicts with the route to 10.1.4.0/24 in route table ${RouteTableId}`,
  );
  await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.1.4.0/25' });

  const PeerVpcId = await makeVpc(ec2, '10.8.0.0/16');
  const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection({ VpcId, PeerVpcId });
  const VpcPeeringConnectionId = known(VpcPeeringConnection?.VpcPeeringConnectionId);
  expect(await refusal('10.9.0.0/16')).toBe(
    `OperationNotPermitted: The vpc ${VpcId} cannot have another CIDR block while ${VpcPeeringConnectionId} is pending acceptance.`,
  );
  await ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId });
  expect(await refusal('10.8.4.0/24')).toBe(
    `InvalidVpc.Conflict: The CIDR '10.8.4.0/24' conflicts with a CIDR of the peer VPC ${PeerVpcId}`,
  );
  await ec2.associateVpcCidrBlock({ VpcId, CidrBlock: '10.9.0.0/16' });
});
