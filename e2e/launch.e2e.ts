import { applyReview, closeReview, expect, test } from './fixtures.ts';

test('launch an instance, stop it, start it and terminate it', async ({ page, place }) => {
  await place.open('launch');
  await page.getByLabel('Name', { exact: true }).fill('web');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: 'None' }).first().check();
  await page.getByLabel(/I can sign in without/).check();
  await page.getByRole('button', { name: 'Review and launch' }).click();
  await applyReview(page, 'Launch 1 instance');
  await closeReview(page);

  await place.open('instances');
  const row = page.getByRole('row', { name: /web/ });
  await expect(row).toContainText('Running');
  const { Reservations: [reservation] = [] } = await place.ec2.describeInstances({});
  const id = reservation?.Instances?.[0]?.InstanceId ?? '';
  await expect(row).toContainText(id);

  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await applyReview(page, 'Stop 1 instance');
  await closeReview(page);
  await expect(row).toContainText('Stopped');

  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await applyReview(page, 'Start 1 instance');
  await closeReview(page);
  await expect(row).toContainText('Running');

  await page.getByRole('button', { name: 'Terminate', exact: true }).click();
  const terminate = page.getByRole('button', { name: 'Terminate 1 instance' });
  await expect(terminate, 'nothing is destroyed before its id is typed').toBeDisabled();
  await applyReview(page, 'Terminate 1 instance', { confirm: id });
  await closeReview(page);
  await expect(row).toContainText('Terminated');
});

test('a double click launches exactly as many as asked', async ({ page, place }) => {
  await place.open('launch');
  await page.getByLabel('Name', { exact: true }).fill('web-{1..3}');
  await page.getByLabel('Number of instances').fill('3');
  await page.getByRole('button', { name: /^Debian/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: 'None' }).first().check();
  await page.getByLabel(/I can sign in without/).check();
  await page.getByRole('button', { name: 'Review and launch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch 3 instances' }).dblclick();
  await expect(page.getByText('Everything was done')).toBeVisible();

  const { Reservations = [] } = await place.ec2.describeInstances({});
  expect(Reservations.flatMap(({ Instances = [] }) => Instances)).toHaveLength(3);
});

test('a draft survives a reload', async ({ page, place }) => {
  await place.open('launch');
  await page.getByLabel('Name', { exact: true }).fill('kept');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.small' }).click();
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('kept');
  await expect(page.getByRole('complementary')).toContainText('t3.small');
});
