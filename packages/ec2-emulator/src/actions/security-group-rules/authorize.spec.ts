import type { AuthorizeSecurityGroupIngressRequest, EC2, IpPermission } from '@aws-sdk/client-ec2';
import { describe, expect, test } from 'vitest';
import { embeddedEc2, errorOf, OWNER } from '../../testing/embedded-ec2.ts';

async function withGroup() {
  const embedded = await embeddedEc2();
  const { GroupId = '' } = await embedded.ec2.createSecurityGroup({ GroupName: 'web', Description: 'web' });
  return { ...embedded, GroupId, [Symbol.asyncDispose]: () => embedded[Symbol.asyncDispose]() };
}

const tcp = (port: number, CidrIp: string): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  IpRanges: [{ CidrIp }],
});

async function inbound(ec2: EC2, GroupId: string) {
  return (await ec2.describeSecurityGroups({ GroupIds: [GroupId] })).SecurityGroups?.[0]?.IpPermissions;
}

test('each peer becomes a rule with an id, blocks in canonical form', async () => {
  await using group = await withGroup();
  const { ec2, GroupId } = group;
  const { SecurityGroupRules: rules = [] } = await ec2.authorizeSecurityGroupIngress({
    GroupId,
    IpPermissions: [
      {
        IpProtocol: '6',
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: '100.68.0.18/18', Description: 'office' }],
        Ipv6Ranges: [{ CidrIpv6: '2001:DB8:0::1/64' }],
        UserIdGroupPairs: [{ GroupName: 'default' }],
      },
    ],
    TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: [{ Key: 'why', Value: 'https' }] }],
  });
  const traffic = {
    GroupId,
    GroupOwnerId: OWNER.id,
    IsEgress: false,
    IpProtocol: 'tcp',
    FromPort: 443,
    ToPort: 443,
  };
  const tagged = { Tags: [{ Key: 'why', Value: 'https' }] };
  const [defaultGroup] = (await ec2.describeSecurityGroups({ GroupNames: ['default'] })).SecurityGroups ?? [];
  const ReferencedGroupInfo = { GroupId: defaultGroup?.GroupId, UserId: OWNER.id };
  expect(rules).toEqual([
    expect.objectContaining({ ...traffic, ...tagged, CidrIpv4: '100.68.0.0/18', Description: 'office' }),
    expect.objectContaining({ ...traffic, ...tagged, CidrIpv6: '2001:db8::/64' }),
    expect.objectContaining({ ...traffic, ...tagged, ReferencedGroupInfo }),
  ]);
  for (const rule of rules) expect(rule.SecurityGroupRuleId).toMatch(/^sgr-0[0-9a-f]{16}$/);
  expect(await inbound(ec2, GroupId)).toEqual([
    {
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: '100.68.0.0/18', Description: 'office' }],
      Ipv6Ranges: [{ CidrIpv6: '2001:db8::/64' }],
      PrefixListIds: [],
      UserIdGroupPairs: [ReferencedGroupInfo],
    },
  ]);
});

test('the flat parameters say one rule, out as well as in', async () => {
  await using group = await withGroup();
  const { ec2, GroupId } = group;
  await ec2.authorizeSecurityGroupIngress({
    GroupId,
    IpProtocol: 'udp',
    FromPort: 53,
    ToPort: 53,
    CidrIp: '0.0.0.0/0',
  });
  await ec2.authorizeSecurityGroupIngress({ GroupId, SourceSecurityGroupName: 'default' });
  await ec2.authorizeSecurityGroupEgress({ GroupId, IpPermissions: [tcp(443, '0.0.0.0/0')] });
  const [shown] = (await ec2.describeSecurityGroups({ GroupIds: [GroupId] })).SecurityGroups ?? [];
  expect(shown?.IpPermissions?.map((permission) => permission.IpProtocol)).toEqual(['udp', '-1']);
  expect(shown?.IpPermissionsEgress?.map((permission) => permission.IpProtocol)).toEqual(['-1', 'tcp']);
});

describe('a rule that is there already', () => {
  test.each<[IpPermission, string]>([
    [tcp(22, '10.0.0.9/24'), 'peer: 10.0.0.0/24, TCP, from port: 22, to port: 22, ALLOW'],
    [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, 'peer: 0.0.0.0/0, ALL, ALLOW'],
    [
      { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
      'peer: 0.0.0.0/0, ICMP, type: ALL, code: ALL, ALLOW',
    ],
    [
      { IpProtocol: 'icmpv6', Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      'peer: ::/0, ICMPV6, type: ALL, code: ALL, ALLOW',
    ],
  ])('is named: %j', async (permission, words) => {
    await using group = await withGroup();
    const { ec2, GroupId } = group;
    await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: [permission] });
    const before = await inbound(ec2, GroupId);
    const twice = ec2.authorizeSecurityGroupIngress({
      GroupId,
      IpPermissions: [tcp(1, '10.0.0.0/8'), permission],
    });
    expect(await errorOf(twice)).toBe(
      `InvalidPermission.Duplicate: the specified rule "${words}" already exists`,
    );
    expect(await inbound(ec2, GroupId)).toEqual(before);
  });

  test('may not be asked for twice in one request', async () => {
    await using group = await withGroup();
    const { ec2, GroupId } = group;
    const IpPermissions = [tcp(22, '10.0.0.0/24'), tcp(22, '10.0.0.7/24')];
    expect(await errorOf(ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions }))).toBe(
      'InvalidParameterValue: The same permission must not appear multiple times',
    );
  });
});

test.each<[Partial<AuthorizeSecurityGroupIngressRequest>, string]>([
  [{}, 'MissingParameter: The request must contain the parameter ipPermissions'],
  [{ IpPermissions: [tcp(22, '10.0.0.0/33')] }, 'InvalidParameterValue: CIDR block 10.0.0.0/33 is malformed'],
  [{ IpPermissions: [tcp(22, '::/0')] }, 'InvalidParameterValue: CIDR block ::/0 is malformed'],
  [
    { IpPermissions: [tcp(65536, '10.0.0.0/8')] },
    'InvalidParameterValue: TCP/UDP (from) port (65536) out of range',
  ],
  [
    { IpProtocol: 'tcp', FromPort: 443, ToPort: 80, CidrIp: '10.0.0.0/8' },
    'InvalidParameterValue: Invalid TCP/UDP port range (443:80)',
  ],
  [
    { IpProtocol: 'tcp', CidrIp: '10.0.0.0/8' },
    'InvalidParameterValue: Invalid value for portRange. Must specify both from and to ports with TCP/UDP.',
  ],
  [
    { IpProtocol: 'http', CidrIp: '10.0.0.0/8' },
    "InvalidParameterValue: Invalid value 'http' for IP protocol. Unknown protocol.",
  ],
  [
    { IpProtocol: 'all', CidrIp: '10.0.0.0/8' },
    "InvalidParameterValue: Invalid value 'all' for IP protocol. Unknown protocol.",
  ],
  [
    { IpProtocol: 'icmp', FromPort: 256, ToPort: -1, CidrIp: '10.0.0.0/8' },
    'InvalidParameterValue: ICMP type (256) out of range',
  ],
  [
    { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-00000000' }] }] },
    "InvalidGroup.NotFound: The security group 'sg-00000000' does not exist",
  ],
  [
    { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: '' }] }] },
    'MissingParameter: Source group ID missing.',
  ],
  [
    { IpPermissions: [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-00000000' }] }] },
    "InvalidPrefixListID.NotFound: The prefix list ID 'pl-00000000' does not exist",
  ],
  [
    { IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'a|b' }] }] },
    'InvalidParameterValue: Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
  ],
])('%j is no rule', async (request, error) => {
  await using group = await withGroup();
  const { ec2, GroupId } = group;
  expect(await errorOf(ec2.authorizeSecurityGroupIngress({ GroupId, ...request }))).toBe(error);
});

test('a group of another VPC can not be named', async () => {
  await using group = await withGroup();
  const { ec2, GroupId } = group;
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' });
  const other = await ec2.createSecurityGroup({ GroupName: 'far', Description: 'far', VpcId: Vpc?.VpcId });
  const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: other.GroupId }] }];
  expect(await errorOf(ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions }))).toBe(
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
  );
});

describe('the quota of 60 rules', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ CidrIp: `10.0.${i}.0/24` }));
  const EXCEEDED =
    'RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.';

  test('holds for each direction and family, all or nothing', async () => {
    await using group = await withGroup();
    const { ec2, GroupId } = group;
    await ec2.authorizeSecurityGroupIngress({
      GroupId,
      IpPermissions: [{ IpProtocol: '-1', IpRanges: many(59) }],
    });
    const two = [tcp(1, '10.0.0.0/8'), tcp(2, '10.0.0.0/8')];
    expect(await errorOf(ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: two }))).toBe(EXCEEDED);
    const Ipv6Ranges = [{ CidrIpv6: '::/0' }];
    await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges }] });
    await ec2.authorizeSecurityGroupEgress({ GroupId, IpPermissions: two });
    await ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: two.slice(1) });
  });

  test('counts a prefix list by the entries it may have', async () => {
    await using group = await withGroup();
    const { ec2, GroupId } = group;
    const list = { PrefixListName: 'offices', AddressFamily: 'IPv4' };
    const { PrefixList } = await ec2.createManagedPrefixList({ ...list, MaxEntries: 60 });
    const PrefixListIds = [{ PrefixListId: PrefixList?.PrefixListId }];
    await ec2.authorizeSecurityGroupIngress({
      GroupId,
      IpPermissions: [{ IpProtocol: '-1', PrefixListIds }],
    });
    expect(
      await errorOf(ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: [tcp(1, '10.0.0.0/8')] })),
    ).toBe(EXCEEDED);
  });
});
