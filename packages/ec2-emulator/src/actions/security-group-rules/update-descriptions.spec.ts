import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { errorOf } from '../../testing/embedded-ec2.ts';
import { ssh, withRules } from '../../testing/group-with-rules.ts';

test('descriptions are changed by what rules allow, and taken away by leaving them out', async () => {
  await using group = await withRules();
  const { ec2, GroupId } = group;
  const described = { ...ssh, IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'office' }] };
  await ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId, IpPermissions: [described] });
  expect(await descriptions(ec2, GroupId)).toEqual(['office', undefined]);
  await ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId, IpPermissions: [ssh] });
  expect(await descriptions(ec2, GroupId)).toEqual([undefined, undefined]);
});

test('descriptions are changed by id', async () => {
  await using group = await withRules();
  const { ec2, GroupId, ids } = group;
  const SecurityGroupRuleDescriptions = [{ SecurityGroupRuleId: ids[1], Description: 'everybody' }];
  await ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId, SecurityGroupRuleDescriptions });
  expect(await descriptions(ec2, GroupId)).toEqual([undefined, 'everybody']);
  expect(
    await errorOf(ec2.updateSecurityGroupRuleDescriptionsEgress({ GroupId, SecurityGroupRuleDescriptions })),
  ).toBe(`InvalidSecurityGroupRuleId.NotFound: The security group rule ID '${ids[1]}' does not exist`);
});

test('descriptions of no rule are refused', async () => {
  await using group = await withRules();
  const { ec2, GroupId } = group;
  expect(
    await errorOf(ec2.updateSecurityGroupRuleDescriptionsEgress({ GroupId, IpPermissions: [ssh] })),
  ).toBe('InvalidPermission.NotFound: The specified rule does not exist in this security group.');
  expect(await errorOf(ec2.updateSecurityGroupRuleDescriptionsIngress({ GroupId }))).toBe(
    "MissingParameter: Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.",
  );
});

async function descriptions(ec2: EC2, GroupId: string) {
  const Filters = [{ Name: 'group-id', Values: [GroupId] }];
  const { SecurityGroupRules } = await ec2.describeSecurityGroupRules({ Filters });
  return SecurityGroupRules?.filter((rule) => !rule.IsEgress).map((rule) => rule.Description);
}
