import type { IpPermission } from '@aws-sdk/client-ec2';
import { describe, expect, test } from 'vitest';
import { errorOf } from '../../testing/embedded-ec2.ts';
import { inboundPorts, ssh, withRules } from '../../testing/group-with-rules.ts';

test('rules go by what they allow, whatever their description', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const IpPermissions = [{ ...ssh, IpRanges: [{ CidrIp: '10.9.9.9/8', Description: 'not the one it has' }] }];
  const { RevokedSecurityGroupRules } = await ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions });
  expect(RevokedSecurityGroupRules).toEqual([
    {
      SecurityGroupRuleId: ids[0],
      GroupId,
      IsEgress: false,
      IpProtocol: 'tcp',
      FromPort: 22,
      ToPort: 22,
      CidrIpv4: '10.0.0.0/8',
    },
  ]);
  expect(await inboundPorts(ec2, GroupId)).toEqual([80]);
});

test('rules go by their ids', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  await ec2.revokeSecurityGroupIngress({ GroupId, SecurityGroupRuleIds: ids });
  expect(await inboundPorts(ec2, GroupId)).toEqual([]);
});

test('what lets everything out can go as well', async () => {
  await using group = await withRules();
  const { ec2, GroupId } = group;
  const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  await ec2.revokeSecurityGroupEgress({ GroupId, IpPermissions });
  const { SecurityGroups } = await ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  expect(SecurityGroups?.[0]?.IpPermissionsEgress).toEqual([]);
});

describe('a rule the group does not have', () => {
  const missing: IpPermission = { ...ssh, FromPort: 23, ToPort: 23 };

  test('is an error, and then no other goes either', async () => {
    await using group = await withRules();
    const { ec2, GroupId } = group;
    expect(await errorOf(ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions: [ssh, missing] }))).toBe(
      'InvalidPermission.NotFound: The specified rule does not exist in this security group.',
    );
    expect(await inboundPorts(ec2, GroupId)).toEqual([22, 80]);
  });

  test('is only listed in the default VPC', async () => {
    await using group = await withRules('default VPC');
    const { ec2, GroupId } = group;
    const reply = await ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions: [ssh, missing] });
    expect(reply.UnknownIpPermissions).toMatchObject([
      { FromPort: 23, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
    ]);
    expect(await inboundPorts(ec2, GroupId)).toEqual([80]);
  });

  test('is one of the other direction, too', async () => {
    await using group = await withRules();
    const { ec2, GroupId, ids } = group;
    expect(
      await errorOf(ec2.revokeSecurityGroupEgress({ GroupId, SecurityGroupRuleIds: ids.slice(0, 1) })),
    ).toBe(`InvalidSecurityGroupRuleId.NotFound: The security group rule ID '${ids[0]}' does not exist`);
  });
});

test('a request must say what is to go, in one way', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  expect(await errorOf(ec2.revokeSecurityGroupIngress({ GroupId }))).toBe(
    "MissingParameter: Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.",
  );
  const both = { GroupId, SecurityGroupRuleIds: ids, IpPermissions: [ssh] };
  expect(await errorOf(ec2.revokeSecurityGroupIngress(both))).toBe(
    "InvalidParameterCombination: Only one of 'ipPermissions' and 'securityGroupRuleIds' should be provided.",
  );
  expect(await errorOf(ec2.revokeSecurityGroupIngress({ SecurityGroupRuleIds: ids }))).toBe(
    'MissingParameter: The request must contain the parameter groupName or groupId',
  );
});
