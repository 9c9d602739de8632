import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';
import { known, makeVpc } from '../../testing/network.ts';

/** Two VPCs of one account, each with a group, and a connection between the VPCs. */
async function peered() {
  const embedded = await embeddedEc2({ transitions: { min: 0, max: 0 } });
  const { ec2 } = embedded;
  const [near, far] = [await makeVpc(ec2, '10.1.0.0/16'), await makeVpc(ec2, '10.2.0.0/16')];
  const groups = { near: await makeGroup(ec2, near), far: await makeGroup(ec2, far) };
  const rule = { GroupId: groups.near, IpPermissions: [fromGroup(groups.far)] };
  const { VpcPeeringConnection } = await ec2.createVpcPeeringConnection({ VpcId: near, PeerVpcId: far });
  const VpcPeeringConnectionId = known(VpcPeeringConnection?.VpcPeeringConnectionId);
  return { ...embedded, near, far, groups, rule, VpcPeeringConnectionId };
}

const makeGroup = async (ec2: EC2, VpcId: string) =>
  known((await ec2.createSecurityGroup({ GroupName: 'web', Description: 'web', VpcId })).GroupId);

const fromGroup = (GroupId: string) => ({
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  UserIdGroupPairs: [{ GroupId }],
});

test('a rule may name a group of a peered VPC, and is stale without the connection', async () => {
  await using embedded = await peered();
  const { ec2, near, far, groups, rule, VpcPeeringConnectionId } = embedded;
  expect(await errorOf(ec2.authorizeSecurityGroupIngress(rule))).toBe(
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
  );
  await ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId });
  const { SecurityGroupRules } = await ec2.authorizeSecurityGroupIngress(rule);
  const reference = {
    GroupId: groups.far,
    UserId: OWNER.id,
    VpcId: far,
    VpcPeeringConnectionId,
    PeeringStatus: 'active',
  };
  expect(SecurityGroupRules?.[0]?.ReferencedGroupInfo).toEqual(reference);
  expect(await pairs(ec2, groups.near)).toEqual([reference]);
  const { SecurityGroupReferenceSet } = await ec2.describeSecurityGroupReferences({ GroupId: [groups.far] });
  expect(SecurityGroupReferenceSet).toEqual([
    { GroupId: groups.far, ReferencingVpcId: near, VpcPeeringConnectionId },
  ]);
  expect((await ec2.describeStaleSecurityGroups({ VpcId: near })).StaleSecurityGroupSet).toEqual([]);

  await ec2.deleteVpcPeeringConnection({ VpcPeeringConnectionId });
  const stale = await ec2.describeStaleSecurityGroups({ VpcId: near });
  expect(stale.StaleSecurityGroupSet).toMatchObject([
    {
      GroupId: groups.near,
      StaleIpPermissions: [{ FromPort: 443, UserIdGroupPairs: [{ GroupId: groups.far }] }],
    },
  ]);
  expect(await pairs(ec2, groups.near)).toEqual([{ ...reference, PeeringStatus: 'deleted' }]);
});

test('a group of a peered VPC can be deleted, and the rule about it still be taken back', async () => {
  await using embedded = await peered();
  const { ec2, groups, rule, VpcPeeringConnectionId } = embedded;
  await ec2.acceptVpcPeeringConnection({ VpcPeeringConnectionId });
  await ec2.authorizeSecurityGroupIngress(rule);
  await ec2.deleteSecurityGroup({ GroupId: groups.far });
  const [{ UserId, ...pair } = {}] = (await pairs(ec2, groups.near)) ?? [];
  expect(UserId).toBeUndefined();
  expect(pair).toMatchObject({ GroupId: groups.far, VpcPeeringConnectionId });
  await ec2.revokeSecurityGroupIngress(rule);
  expect(await pairs(ec2, groups.near)).toBeUndefined();
});

async function pairs(ec2: EC2, GroupId: string) {
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  return SecurityGroups?.[0]?.IpPermissions?.[0]?.UserIdGroupPairs;
}
