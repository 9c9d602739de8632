import { expect, test } from 'vitest';
import { errorOf } from '../../testing/embedded-ec2.ts';
import { withRules } from '../../testing/group-with-rules.ts';

test('rules are listed by the group they are in, whose id is given in full', async () => {
  await using group = await withRules();
  const { ec2, GroupId } = group;
  const ofGroup = (id: string) => ({ Filters: [{ Name: 'group-id', Values: [id] }] });
  const { SecurityGroupRules } = await ec2.describeSecurityGroupRules(ofGroup(GroupId));
  expect(new Set(SecurityGroupRules?.map((rule) => rule.GroupId))).toEqual(new Set([GroupId]));
  expect((await ec2.describeSecurityGroupRules(ofGroup('sg-00000000'))).SecurityGroupRules).toEqual([]);
  expect(await errorOf(ec2.describeSecurityGroupRules(ofGroup('web')))).toBe(
    "InvalidGroupId.Malformed: The security group ID 'web' is malformed",
  );
});
