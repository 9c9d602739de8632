import { expect, test } from 'vitest';
import { embeddedEc2, errorOf } from '../../testing/embedded-ec2.ts';
import { known, makeInterface, makeSubnet, makeVpc } from '../../testing/network.ts';

test('a group associated with another VPC protects interfaces there', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
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
  const described = await ec2.describeSecurityGroupVpcAssociations({
    Filters: [{ Name: 'group-id', Values: [GroupId] }],
  });
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
