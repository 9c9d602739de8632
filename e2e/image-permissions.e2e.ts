import type { Ec2 } from '@muster/ec2-client';
import type { Page } from '@playwright/test';
import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, type Place, signIn, test } from './fixtures.ts';

const [ann, bob] = ['111122223333', '210987654321'] as const;

/** An AMI of an instance, shared with one account. */
async function sharedImage({ ec2 }: Place): Promise<string> {
  const instance = await runningInstance(ec2, 'web');
  const { ImageId = '' } = await ec2.createImage({ InstanceId: instance, Name: 'golden' });
  await expect
    .poll(async () => (await ec2.describeImages({ ImageIds: [ImageId] })).Images?.[0]?.State)
    .toBe('available');
  await change(ec2, ImageId, { Add: [{ UserId: ann }] });
  return ImageId;
}

const change = (
  ec2: Ec2,
  ImageId: string,
  LaunchPermission: Parameters<Ec2['modifyImageAttribute']>[0]['LaunchPermission'],
) => ec2.modifyImageAttribute({ ImageId, LaunchPermission });

async function holders(ec2: Ec2, ImageId: string): Promise<string[]> {
  const { LaunchPermissions = [] } = await ec2.describeImageAttribute({
    ImageId,
    Attribute: 'launchPermission',
  });
  return LaunchPermissions.map(({ Group, UserId }) => Group ?? UserId ?? '').sort();
}

async function add(page: Page, account: string): Promise<void> {
  await page.getByLabel('Add accounts, organizations or units').fill(account);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

test('a draft of yesterday keeps what a colleague has changed since', async ({ page, place }) => {
  const image = await sharedImage(place);
  const cho = place.partner.account;
  await place.open(`images/${image}/permissions`);
  await add(page, cho);
  await place.open('images');

  await change(place.ec2, image, { Add: [{ UserId: bob }], Remove: [{ UserId: ann }] });
  await place.open(`images/${image}/permissions`);
  await expect(page.getByText(`Meanwhile ${bob} was added.`)).toBeVisible();
  await expect(page.getByText(`Meanwhile ${ann} was removed.`)).toBeVisible();

  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: 'Change launch permissions of golden' });
  await expect(review).toContainText(`Account ${cho} may launch it`);
  await expect(review).not.toContainText('may no longer launch it');
  await applyReview(page, 'Change launch permissions of golden');
  await closeReview(page);
  expect(await holders(place.ec2, image)).toEqual([bob, cho].sort());
});

test('one person makes an AMI public and another private: the second sees all three sides and chooses', async ({
  page,
  place,
  browser,
}) => {
  const image = await sharedImage(place);
  await place.open(`images/${image}/permissions`);
  await page.getByRole('radio', { name: /^Public/ }).check();

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await signIn(colleague);
  await colleague.goto(page.url());
  await colleague.getByRole('radio', { name: /^Private/ }).check();
  await colleague.getByRole('button', { name: 'Review' }).click();
  await applyReview(colleague, 'Change launch permissions of golden');
  await context.close();

  const sides = page.getByRole('region', { name: 'What was there, what you want, what is there now' });
  await expect(sides.getByRole('row').nth(1)).toContainText(/Shared · 1 entry.*Public.*Private/s);
  await expect(page.getByRole('button', { name: 'Review' })).toHaveAttribute('aria-disabled', 'true');
  await sides.getByRole('radio', { name: 'Keep theirs' }).check();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  expect(await holders(place.ec2, image)).toEqual([]);
});
