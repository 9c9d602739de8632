import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, test } from './fixtures.ts';

test.use({ locale: 'ko-KR' });

test('in Korean: launch an instance, share an AMI, add a rule', async ({ page, place }) => {
  await place.open('launch');
  await page.getByLabel('이름', { exact: true }).fill('web');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: '없음' }).first().check();
  await page.getByRole('checkbox', { name: /키 페어 없이/ }).check();
  await page.getByRole('button', { name: '검토 후 시작' }).click();
  await applyReview(page, '인스턴스 1개 시작');
  await closeReview(page);
  await place.open('instances');
  await expect(page.getByRole('row', { name: /web/ })).toContainText('실행 중');

  const instance = await runningInstance(place.ec2, 'source');
  const { ImageId = '' } = await place.ec2.createImage({ InstanceId: instance, Name: 'golden' });
  await place.open(`images/${ImageId}/permissions`);
  await page.getByRole('radio', { name: /^공유/ }).check();
  await page.getByLabel('계정, 조직 또는 조직 단위 추가').fill(place.partner.account);
  await page.getByRole('button', { name: '추가', exact: true }).click();
  await page.getByRole('button', { name: '검토', exact: true }).click();
  await applyReview(page, 'golden 시작 권한 변경');
  await closeReview(page);
  const { Images: [seen] = [] } = await place.partnerEc2.describeImages({ ImageIds: [ImageId] });
  expect(seen?.Name).toBe('golden');

  const { GroupId = '' } = await place.ec2.createSecurityGroup({
    GroupName: 'web',
    Description: 'Web servers',
  });
  await place.open(`security-groups/${GroupId}`);
  await page.getByRole('button', { name: '규칙 추가' }).click();
  await page.getByLabel('규칙 1 소스').fill('203.0.113.0/24');
  await page.getByLabel('규칙 1 포트 범위').fill('443');
  await page.getByRole('button', { name: '검토', exact: true }).click();
  await applyReview(page, 'web 규칙 변경');
  await closeReview(page);
  const { SecurityGroups: [group] = [] } = await place.ec2.describeSecurityGroups({ GroupIds: [GroupId] });
  expect(group?.IpPermissions?.[0]?.FromPort).toBe(443);
});
