import { applyReview, closeReview, expect, test } from './fixtures.ts';

test('create a group, edit its rules in place, and delete it', async ({ page, place }) => {
  await place.open('security-groups/create');
  await page.getByLabel('Group name').fill('web');
  await page.getByLabel('Description', { exact: true }).fill('Web servers');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Create security group web');
  await closeReview(page);

  const { SecurityGroups: [group] = [] } = await place.ec2.describeSecurityGroups({
    Filters: [{ Name: 'group-name', Values: ['web'] }],
  });
  await place.open(`security-groups/${group?.GroupId}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 1').selectOption({ label: 'SSH' });
  await page.getByLabel('Source, rule 1').fill('10.0.0.0/33');
  await page.getByLabel('Description, rule 1').focus();
  await expect(page.getByText('“10.0.0.0/33” is not a valid CIDR block')).toBeVisible();
  await page.getByLabel('Source, rule 1').fill('0.0.0.0/0');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('dialog')).toContainText('Opens TCP 22 to the whole internet');
  await applyReview(page, 'Change rules of web');
  await closeReview(page);

  const [before] = await ingress();
  await page.getByLabel('Source, rule 1').fill('203.0.113.0/24');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of web');
  await closeReview(page);
  const [after] = await ingress();
  expect(after?.CidrIpv4).toBe('203.0.113.0/24');
  expect(after?.SecurityGroupRuleId, 'an edit keeps the rule').toBe(before?.SecurityGroupRuleId);

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await applyReview(page, 'Delete security group web', { confirm: group?.GroupId ?? '' });
  await closeReview(page);
  const { SecurityGroups: left = [] } = await place.ec2.describeSecurityGroups({});
  expect(left.map(({ GroupName }) => GroupName)).toEqual(['default']);

  async function ingress() {
    const { SecurityGroupRules = [] } = await place.ec2.describeSecurityGroupRules({
      Filters: [{ Name: 'group-id', Values: [group?.GroupId ?? ''] }],
    });
    return SecurityGroupRules.filter(({ IsEgress }) => !IsEgress);
  }
});

test('lose a race on purpose, see all three sides, and merge', async ({ page, place }) => {
  const { GroupId = '' } = await place.ec2.createSecurityGroup({
    GroupName: 'shared',
    Description: 'Two people edit it',
  });
  const allow = (port: number, CidrIp: string) =>
    place.ec2.authorizeSecurityGroupIngress({
      GroupId,
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }],
    });
  await allow(22, '198.51.100.0/24');

  await place.open(`security-groups/${GroupId}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 2').selectOption({ label: 'HTTPS' });
  await page.getByLabel('Source, rule 2').fill('0.0.0.0/0');
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog');
  await expect(review.getByText('Allowed')).toBeVisible();
  await allow(5432, '10.0.0.0/8');
  await review.getByRole('button', { name: /^Change/ }).click();
  await expect(review.getByRole('region', { name: /What was there/ })).toContainText('5432');
  await closeReview(page);

  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByLabel('Port range, rule 2')).toHaveValue('5432');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of shared');
  await closeReview(page);

  const { SecurityGroups: [group] = [] } = await place.ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  const ports = group?.IpPermissions?.map(({ FromPort }) => FromPort).sort();
  expect(ports, 'both people’s rules are there').toEqual([22, 443, 5432]);
});
