import { expect, test } from 'vitest';
import { errorOf } from '../../testing/embedded-ec2.ts';
import { inboundPorts, withRules } from '../../testing/group-with-rules.ts';

const update = (SecurityGroupRuleId: string | undefined, SecurityGroupRule: object) => [
  {
    SecurityGroupRuleId,
    SecurityGroupRule: { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...SecurityGroupRule },
  },
];

test('a modified rule keeps its id and tags', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  await ec2.createTags({ Resources: ids.slice(0, 1), Tags: [{ Key: 'why', Value: 'ssh' }] });
  await ec2.modifySecurityGroupRules({
    GroupId,
    SecurityGroupRules: update(ids[0], {
      FromPort: 2222,
      ToPort: 2222,
      CidrIpv4: '10.1.2.3/16',
      Description: 'vpn',
    }),
  });
  const { SecurityGroupRules } = await ec2.describeSecurityGroupRules({
    SecurityGroupRuleIds: ids.slice(0, 1),
  });
  expect(SecurityGroupRules).toMatchObject([
    {
      SecurityGroupRuleId: ids[0],
      FromPort: 2222,
      CidrIpv4: '10.1.0.0/16',
      Description: 'vpn',
      Tags: [{ Key: 'why', Value: 'ssh' }],
    },
  ]);
});

test('a modified rule may not become like another', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const SecurityGroupRules = update(ids[0], { FromPort: 80, ToPort: 80, CidrIpv4: '0.0.0.0/0' });
  expect(await errorOf(ec2.modifySecurityGroupRules({ GroupId, SecurityGroupRules }))).toBe(
    'InvalidPermission.Duplicate: the specified rule "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW" already exists',
  );
  expect(await inboundPorts(ec2, GroupId)).toEqual([22, 80]);
});

test('a modified rule names its protocol again', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const SecurityGroupRules = update(ids[0], { IpProtocol: undefined, CidrIpv4: '10.0.0.0/8' });
  expect(await errorOf(ec2.modifySecurityGroupRules({ GroupId, SecurityGroupRules }))).toBe(
    "InvalidParameterValue: Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.",
  );
});

test('a modified rule may trade places with another', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const SecurityGroupRules = [
    ...update(ids[0], { FromPort: 80, ToPort: 80, CidrIpv4: '0.0.0.0/0' }),
    ...update(ids[1], { CidrIpv4: '10.0.0.0/8' }),
  ];
  await ec2.modifySecurityGroupRules({ GroupId, SecurityGroupRules });
  expect(await inboundPorts(ec2, GroupId)).toEqual([80, 22]);
});

test.each([
  [
    { CidrIpv6: '::/0' },
    'InvalidParameterValue: You may not specify an IPv6 CIDR for an existing IPv4 CIDR rule.',
  ],
  [
    {},
    'MissingParameter: The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId',
  ],
  [
    { CidrIpv4: '10.0.0.0/8', CidrIpv6: '::/0' },
    'InvalidParameterCombination: Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified',
  ],
  [
    { FromPort: undefined, CidrIpv4: '10.0.0.0/8' },
    'InvalidParameterValue: Invalid value for portRange. Must specify both from and to ports with TCP/UDP.',
  ],
  [{ CidrIpv4: '10.0.0.0' }, 'InvalidParameterValue: CIDR block 10.0.0.0 is malformed'],
])('a rule can not be made of %j', async (rule, error) => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const SecurityGroupRules = update(ids[0], rule);
  expect(await errorOf(ec2.modifySecurityGroupRules({ GroupId, SecurityGroupRules }))).toBe(error);
});
