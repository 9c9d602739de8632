import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeInterface, makeSubnet, makeVpc } from '../../testing/network.ts';

test('a group associated with another VPC protects interfaces there', async () => {
  await using embedded = await embeddedEc2({ transitions: { min: 2000, max: 2000 } });
  const { ec2, clock } = embedded;
  const home = await makeVpc(ec2);
  const VpcId = await makeVpc(ec2, '10.9.0.0/16');
  const SubnetId = await makeSubnet(ec2, VpcId, '10.9.1.0/24');
  const created = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId: home });
  const GroupId = known(created.GroupId);
  const request = { Groups: [GroupId] };
  expect(await errorOf(makeInterface(ec2, SubnetId, request))).toBe(
    `InvalidParameter: Security group ${GroupId} and subnet ${SubnetId} belong to different networks.`,
  );

  expect((await ec2.associateSecurityGroupVpc({ GroupId, VpcId })).State).toBe('associating');
  const NetworkInterfaceId = await makeInterface(ec2, SubnetId, request);
  const forVpc = await ec2.getSecurityGroupsForVpc({ VpcId });
  expect(forVpc.SecurityGroupForVpcs?.map((group) => [group.GroupName, group.PrimaryVpcId])).toEqual([
    ['default', VpcId],
    ['web', home],
  ]);
  const Filters = [{ Name: 'group-id', Values: [GroupId] }];
  const early = await ec2.describeSecurityGroupVpcAssociations({ Filters });
  expect(early.SecurityGroupVpcAssociations).toMatchObject([{ GroupId, VpcId, State: 'associating' }]);
  clock.advance(5000);
  const described = await ec2.describeSecurityGroupVpcAssociations({ Filters });
  expect(described.SecurityGroupVpcAssociations).toMatchObject([{ GroupId, VpcId, State: 'associated' }]);
  expect(await errorOf(ec2.associateSecurityGroupVpc({ GroupId, VpcId }))).toBe(
    `Resource.AlreadyAssociated: The security group ${GroupId} is already associated with the VPC ${VpcId}`,
  );

  const dependent = `DependencyViolation: resource ${GroupId} has a dependent object`;
  expect(await errorOf(ec2.disassociateSecurityGroupVpc({ GroupId, VpcId }))).toBe(dependent);
  await ec2.deleteNetworkInterface({ NetworkInterfaceId });
  expect(await errorOf(ec2.deleteSecurityGroup({ GroupId }))).toBe(dependent);
  await ec2.disassociateSecurityGroupVpc({ GroupId, VpcId });
  await ec2.deleteSecurityGroup({ GroupId });
});

test('neither the default VPC nor a default group can be associated', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const VpcId = await makeVpc(ec2);
  const groups = async (id: string) =>
    (await ec2.getSecurityGroupsForVpc({ VpcId: id })).SecurityGroupForVpcs?.map((group) => group.GroupId);
  const [GroupId] = (await groups(VpcId)) ?? [];
  const { Vpcs } = await ec2.describeVpcs({ Filters: [{ Name: 'is-default', Values: ['true'] }] });
  const defaultVpcId = known(Vpcs?.[0]?.VpcId);
  expect(await errorOf(ec2.associateSecurityGroupVpc({ GroupId, VpcId: defaultVpcId }))).toBe(
    `InvalidParameterValue: The default security group ${GroupId} cannot be associated with other VPCs`,
  );
  const web = await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId });
  expect(await errorOf(ec2.associateSecurityGroupVpc({ GroupId: web.GroupId, VpcId: defaultVpcId }))).toBe(
    `InvalidParameterValue: The default VPC ${defaultVpcId} cannot take part in associations of security groups with VPCs`,
  );
});

test('a rule may name a group that is associated with its VPC', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [home, VpcId] = [await makeVpc(ec2), await makeVpc(ec2, '10.9.0.0/16')];
  const web = { GroupName: 'web', Description: 'web' };
  const there = known((await ec2.createSecurityGroup({ ...web, VpcId: home })).GroupId);
  const here = known((await ec2.createSecurityGroup({ ...web, VpcId })).GroupId);
  await ec2.associateSecurityGroupVpc({ GroupId: there, VpcId });
  const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: there }] }];
  await ec2.authorizeSecurityGroupIngress({ GroupId: here, IpPermissions });
  expect((await ec2.describeStaleSecurityGroups({ VpcId })).StaleSecurityGroupSet).toEqual([]);
  await ec2.disassociateSecurityGroupVpc({ GroupId: there, VpcId });
  const { StaleSecurityGroupSet } = await ec2.describeStaleSecurityGroups({ VpcId });
  expect(StaleSecurityGroupSet?.map((group) => group.GroupId)).toEqual([here]);
});
