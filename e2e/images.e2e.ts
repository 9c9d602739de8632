import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, test } from './fixtures.ts';

test('share an AMI with the partner, launch from it there, and make it private again', async ({
  page,
  place,
}) => {
  const instance = await runningInstance(place.ec2, 'web');

  await place.open(`instances/${instance}`);
  await page.getByRole('link', { name: 'Create image' }).click();
  await page.getByLabel('Image name').fill('golden');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Create AMI golden');
  await closeReview(page);

  await place.open('images');
  await expect(page.getByRole('row', { name: /golden/ })).toContainText('Available');
  await page.getByRole('link', { name: 'golden' }).click();
  await page.getByRole('link', { name: 'Permissions' }).click();
  await page.getByRole('radio', { name: /^Shared/ }).check();
  await page.getByLabel('Add accounts, organizations or units').fill(`${place.partner.account} 12345`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('“12345” is not a 12-digit account ID')).toBeVisible();
  const difference = page.getByRole('main');
  await expect(difference).toContainText('Gain');
  await expect(difference).toContainText(place.partner.account);
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change launch permissions of golden');
  await closeReview(page);
  await expect(page.getByText('In effect: EC2 shows what was requested')).toBeVisible();

  await place.openAsPartner('images');
  await page.getByRole('link', { name: 'Shared with me' }).click();
  await page.getByRole('link', { name: 'golden' }).click();
  await page.getByRole('link', { name: 'Launch from AMI' }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await page.getByRole('radio', { name: 'None' }).first().check();
  await page.getByLabel(/I can sign in without/).check();
  await page.getByRole('button', { name: 'Review and launch' }).click();
  await applyReview(page, 'Launch 1 instance');
  await closeReview(page);

  await place.open('images');
  await page.getByRole('link', { name: 'golden' }).click();
  await page.getByRole('link', { name: 'Permissions' }).click();
  await page.getByRole('radio', { name: /^Private/ }).check();
  await expect(page.getByRole('main')).toContainText('Lose');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change launch permissions of golden');
  await closeReview(page);

  await place.openAsPartner('images');
  await page.getByRole('link', { name: 'Shared with me' }).click();
  await expect(page.getByText('No AMI is shared with this account here')).toBeVisible();
});
