import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER, PARTNER } from '../../testing/embedded-ec2.ts';

const WEB = { GroupName: 'web', Description: 'web servers' };

test('a new group lets everything out and nothing in', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { GroupId = '', SecurityGroupArn, ...more } = await ec2.createSecurityGroup(WEB);
  expect(more).not.toHaveProperty('Tags');
  expect(SecurityGroupArn).toBe(`arn:aws:ec2:us-east-1:${OWNER.id}:security-group/${GroupId}`);
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  const { Vpcs } = await ec2.describeVpcs({});
  expect(SecurityGroups).toEqual([
    {
      ...WEB,
      GroupId,
      SecurityGroupArn,
      OwnerId: OWNER.id,
      VpcId: Vpcs?.[0]?.VpcId,
      IpPermissions: [],
      IpPermissionsEgress: [
        {
          IpProtocol: '-1',
          IpRanges: [{ CidrIp: '0.0.0.0/0' }],
          Ipv6Ranges: [],
          PrefixListIds: [],
          UserIdGroupPairs: [],
        },
      ],
    },
  ]);
});

test('a name is taken once in a VPC, in any case, and free in another', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  await ec2.createSecurityGroup({ ...WEB, GroupName: 'web  ' });
  const { Vpcs } = await ec2.describeVpcs({});
  expect(await errorOf(ec2.createSecurityGroup(WEB))).toBe(
    `InvalidGroup.Duplicate: The security group 'web' already exists for VPC '${Vpcs?.[0]?.VpcId}'`,
  );
  expect(await errorOf(ec2.createSecurityGroup({ ...WEB, GroupName: 'WEB' }))).toContain(
    "InvalidGroup.Duplicate: The security group 'WEB' already exists for VPC",
  );
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  await ec2.createSecurityGroup({ ...WEB, VpcId: Vpc?.VpcId });
});

test.each([
  [{ GroupName: 'web' }, 'MissingParameter: The request must contain the parameter GroupDescription'],
  [{ Description: 'web' }, 'MissingParameter: The request must contain the parameter GroupName'],
  [
    { ...WEB, GroupName: 'sg-web' },
    'InvalidParameterValue: Value (sg-web) for parameter GroupName is invalid. Group names may not be in the format sg-*.',
  ],
  [
    { ...WEB, GroupName: 'default' },
    'InvalidParameterValue: Cannot use reserved security group name: default',
  ],
  [
    { ...WEB, Description: '방화벽' },
    'InvalidParameterValue: Value (방화벽) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.',
  ],
  [
    { ...WEB, Description: "the shop's servers" },
    'InvalidParameterValue: Invalid security group description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  ],
  [
    { ...WEB, GroupName: 'w'.repeat(256) },
    'InvalidParameterValue: Invalid security group name. Valid names are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  ],
  [{ ...WEB, VpcId: 'vpc-00000000' }, "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000' does not exist"],
  [{ ...WEB, VpcId: 'mine' }, 'InvalidVpcID.Malformed: Invalid id: "mine" (expecting "vpc-...")'],
])('%j makes no group', async (request, error) => {
  await using embedded = await embeddedEc2();
  expect(await errorOf(embedded.ec2.createSecurityGroup(request as never))).toBe(error);
});

test('a group goes with its rules and tags', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { GroupId = '' } = await ec2.createSecurityGroup({
    ...WEB,
    TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'env', Value: 'test' }] }],
  });
  expect(await ec2.deleteSecurityGroup({ GroupId })).toMatchObject({ Return: true, GroupId });
  const Filters = [{ Name: 'group-id', Values: [GroupId] }];
  expect((await ec2.describeSecurityGroupRules({ Filters })).SecurityGroupRules).toEqual([]);
  expect((await ec2.describeTags({})).Tags).toEqual([]);
  expect(await errorOf(ec2.describeSecurityGroups({ GroupIds: [GroupId] }))).toBe(
    `InvalidGroup.NotFound: The security group '${GroupId}' does not exist`,
  );
});

test('a group that another group trusts stays, one that trusts only itself goes', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { GroupId = '' } = await ec2.createSecurityGroup(WEB);
  const { GroupId: other = '' } = await ec2.createSecurityGroup({ ...WEB, GroupName: 'db' });
  const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId }] }];
  await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions });
  await ec2.authorizeSecurityGroupIngress({ GroupId: other, IpPermissions });
  expect(await errorOf(ec2.deleteSecurityGroup({ GroupId }))).toBe(
    `DependencyViolation: resource ${GroupId} has a dependent object`,
  );
  await ec2.deleteSecurityGroup({ GroupId: other });
  await ec2.deleteSecurityGroup({ GroupId });
});

test('the default group stays', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const [group] = (await ec2.describeSecurityGroups({ GroupNames: ['default'] })).SecurityGroups ?? [];
  expect(await errorOf(ec2.deleteSecurityGroup({ GroupName: 'default' }))).toBe(
    `CannotDelete: the specified group: "${group?.GroupId}" name: "default" cannot be deleted by a user`,
  );
});

test('groups are found by what their rules say', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  const { GroupId = '' } = await ec2.createSecurityGroup(WEB);
  await ec2.authorizeSecurityGroupIngress({
    GroupId,
    IpProtocol: 'tcp',
    FromPort: 22,
    ToPort: 23,
    CidrIp: '10.1.0.0/16',
  });
  const found = async (Name: string, ...Values: string[]) =>
    (await ec2.describeSecurityGroups({ Filters: [{ Name, Values }] })).SecurityGroups?.map(
      (each) => each.GroupName,
    );
  expect(await found('ip-permission.cidr', '10.*')).toEqual(['web']);
  expect(await found('ip-permission.from-port', '22')).toEqual(['web']);
  expect(await found('ip-permission.to-port', '22')).toEqual([]);
  expect(await found('ip-permission.protocol', 'tcp')).toEqual(['web']);
  expect(await found('ip-permission.group-id', await idOf(ec2, 'default'))).toEqual(['default']);
  expect(await found('ip-permission.group-name', 'default')).toEqual([]);
  const UserIdGroupPairs = [{ GroupName: 'default' }];
  await ec2.authorizeSecurityGroupIngress({
    GroupId,
    IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs }],
  });
  expect(await found('ip-permission.group-name', 'default')).toEqual(['web']);
  expect(await found('egress.ip-permission.cidr', '0.0.0.0/0')).toEqual(['default', 'web']);
});

test('pages neither repeat nor skip a group', async () => {
  await using embedded = await embeddedEc2();
  const { ec2 } = embedded;
  for (let i = 0; i < 11; i += 1) await ec2.createSecurityGroup({ ...WEB, GroupName: `web ${i}` });
  const first = await ec2.describeSecurityGroups({ MaxResults: 5 });
  await ec2.deleteSecurityGroup({ GroupId: first.SecurityGroups?.[4]?.GroupId });
  const second = await ec2.describeSecurityGroups({ MaxResults: 5, NextToken: first.NextToken });
  const third = await ec2.describeSecurityGroups({ MaxResults: 5, NextToken: second.NextToken });
  const names = [first, second, third].flatMap((page) =>
    page.SecurityGroups?.map((group) => group.GroupName),
  );
  expect(names).toEqual(['default', ...Array.from({ length: 11 }, (_, i) => `web ${i}`)]);
  expect(third.NextToken).toBeUndefined();
});

test("another account's rules about a group are its references, and stale once it is gone", async () => {
  await using embedded = await embeddedEc2();
  const { ec2, clientOf } = embedded;
  const partner = clientOf(PARTNER);
  const { GroupId = '' } = await ec2.createSecurityGroup(WEB);
  const { GroupId: theirs = '' } = await partner.createSecurityGroup(WEB);
  await partner.authorizeSecurityGroupIngress({
    GroupId: theirs,
    IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId, UserId: OWNER.id }] }],
  });
  const VpcId = (await partner.describeVpcs({})).Vpcs?.[0]?.VpcId ?? '';
  expect(
    (await ec2.describeSecurityGroupReferences({ GroupId: [GroupId] })).SecurityGroupReferenceSet,
  ).toEqual([{ GroupId, ReferencingVpcId: VpcId }]);
  expect((await partner.describeStaleSecurityGroups({ VpcId })).StaleSecurityGroupSet).toEqual([]);
  await ec2.deleteSecurityGroup({ GroupId });
  const { StaleSecurityGroupSet } = await partner.describeStaleSecurityGroups({ VpcId });
  expect(StaleSecurityGroupSet).toMatchObject([
    {
      GroupId: theirs,
      StaleIpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId }] }],
    },
  ]);
});

async function idOf(ec2: EC2, name: string) {
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupNames: [name] });
  return SecurityGroups?.[0]?.GroupId ?? '';
}
