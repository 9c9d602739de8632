import { applyReview, closeReview, expect, test } from './fixtures.ts';

test('600 instances are launched in two calls, exactly, and summarised with a way to them', async ({
  page,
  place,
}) => {
  test.slow();
  await place.open('launch');
  await page.getByLabel('Name', { exact: true }).fill('fleet');
  await page.getByLabel('Number of instances').fill('5000');
  await expect(page.getByText(/Numbered names are possible for up to 1,000 instances/)).toBeVisible();
  await page.getByLabel('Number of instances').fill('600');
  await expect(page.getByText('Sent as 2 calls of up to 500, exactly this many in all')).toBeVisible();
  await page.getByRole('radio', { name: /^All the same/ }).check();
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: 'None' }).first().check();
  await page.getByLabel(/I can sign in without/).check();
  await page.getByRole('button', { name: 'Review and launch' }).click();
  const review = page.getByRole('dialog', { name: 'Launch 600 instances' });
  await expect(review.getByText('fleet (1–500)').first()).toBeVisible();
  await expect(review.getByText('fleet (501–600)').first()).toBeVisible();
  await applyReview(page, 'Launch 600 instances');
  await closeReview(page);

  const { Reservations = [] } = await place.ec2.describeInstances({});
  expect(Reservations.map(({ Instances = [] }) => Instances.length).sort()).toEqual([100, 500]);
  const launched = page.getByRole('status').filter({ hasText: '600 instances launched' });
  await expect(launched.getByText('and 599 more')).toBeVisible();
  await expect(launched.getByRole('link', { name: /^i-/ })).toHaveCount(1);
  await launched.getByText('and 599 more').click();
  await expect(launched.getByRole('link', { name: /^i-/ })).toHaveCount(600);
  await launched.getByRole('link', { name: 'View these instances' }).click();
  await expect(page.getByText('600', { exact: true }).first()).toBeVisible();
});

test('a launch with a new key pair and a new group is tried whole before anything is made', async ({
  page,
  place,
}) => {
  await place.open('launch');
  await page.getByLabel('Name', { exact: true }).fill('web');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: 'Create a new one' }).check();
  await page.getByLabel('Key pair name').fill('laptop');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make and save the private key' }).click();
  await download;
  await page.getByRole('radio', { name: 'Create a new group' }).check();
  await page.getByLabel('Group name').fill('web');
  await page.getByLabel('Description', { exact: true }).fill('web servers');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('SSH from').fill('203.0.113.7/32');
  await page.getByRole('button', { name: 'Review and launch' }).click();

  const review = page.getByRole('dialog', { name: 'Launch 1 instance' });
  await expect(review.getByText('Checked with the VPC’s default security group')).toBeVisible();
  await expect(review.getByText('Checked without a key pair')).toBeVisible();
  await expect(review.getByText('Allowed')).toHaveCount(4);
  expect((await place.ec2.describeKeyPairs({})).KeyPairs).toEqual([]);
  await applyReview(page, 'Launch 1 instance');
  const { Reservations: [reservation] = [] } = await place.ec2.describeInstances({});
  expect(reservation?.Instances).toMatchObject([
    { KeyName: 'laptop', SecurityGroups: [{ GroupName: 'web' }] },
  ]);
});
