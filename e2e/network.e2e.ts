import type { Page } from '@playwright/test';
import { applyReview, closeReview, expect, expectAccessible, type Place } from './fixtures.ts';
import { test } from './network.ts';

const offline = /^You are offline/;

test('a change cancelled while offline is never made', async ({ page, context, place }) => {
  const group = await groupOf(place);
  await place.open(`security-groups/${group}`);
  await addMySql(page);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // An edited draft is another plan, which has to be made first.
  await page.getByLabel('Description, rule 1').fill('for a moment');

  await context.setOffline(true);
  await expect(page.getByText(offline)).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: /^Change rules/ });
  await expect(review.getByText('Muster does not answer')).toBeVisible();
  await expect(review.getByText(offline)).toBeVisible();
  await review.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();

  const read = page.waitForResponse(/\/api\/inventory\//);
  await context.setOffline(false);
  await read;
  await expect(page.getByText(offline)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await openPorts(place, group), 'nothing was opened').toEqual([]);
});

test('a review that is open when the network goes can not be applied until it is back', async ({
  page,
  context,
  place,
}) => {
  const group = await groupOf(place);
  await place.open(`security-groups/${group}`);
  await addMySql(page);
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: /^Change rules/ });
  const apply = review.getByRole('button', { name: /^Change rules/ });
  await expect(review.getByText('Allowed')).toBeVisible();

  await context.setOffline(true);
  await expect(apply).toHaveAccessibleDescription(/^You are offline/);
  // Playwright waits for a button to be enabled; a person presses it all the same.
  await apply.click({ force: true });
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(apply).not.toHaveAccessibleDescription(/offline/);
  expect(await openPorts(place, group), 'the press while offline was not kept').toEqual([]);
  await applyReview(page, 'Change rules of database');
  await closeReview(page);
  expect(await openPorts(place, group)).toEqual([3306]);
});

test('a BFF that does not answer is said to be so, until it answers', async ({ page, place }) => {
  await place.open('instances');
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible();
  await page.route(/\/(livez|api\/)/, (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: 'Activity' }).click();
  const notice = page.getByText(/^Muster does not answer. Trying again/);
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/(livez|api\/)/);
  await expect(notice).toHaveCount(0);
  const plans = page.getByRole('main').getByRole('listitem').first();
  await expect(page.getByText('Nothing has been changed yet').or(plans)).toBeVisible();
});

test('a page whose code does not load offers to try again, and keeps the rest', async ({
  page,
  context,
  place,
}) => {
  await place.open('instances');
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(offline)).toBeVisible();
  await page.getByRole('link', { name: 'Key pairs' }).click();
  const missing = page.getByText('This part of the page could not be loaded.');
  await expect(missing).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(missing).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Key pairs' })).toBeVisible();
});

test('a part over the page whose code does not load is tried again by hand', async ({ page, place }) => {
  await place.open('instances');
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible();
  await page.route(/\/assets\/palette-/, (route) => route.fulfill({ status: 404 }));
  await page.keyboard.press('Control+k');
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await page.unroute(/\/assets\/palette-/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a tab of an older version is told to reload, and its draft is kept', async ({ page, place }) => {
  const group = await groupOf(place);
  await place.open(`security-groups/${group}`);
  await addMySql(page);
  // What an upgrade does to a page that is open: its files are gone, and index.html names others.
  await page.route(/\/assets\/review-sheet-/, (route) => route.fulfill({ status: 404 }));
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const reply = await route.fetch();
      const html = (await reply.text()).replace(/\/assets\/index-[^"]+\.js/, '/assets/index-newer.js');
      await route.fulfill({ contentType: 'text/html', body: html });
    },
  );
  await page.getByRole('button', { name: 'Review' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'A new version of Muster is available.' });
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await page.unrouteAll();
  await told.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByLabel('Source, rule 1')).toHaveValue('0.0.0.0/0');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('dialog', { name: /^Change rules/ })).toBeVisible();
});

test('a page whose session has ended asks nothing until somebody signs in', async ({ page, place }) => {
  await page.clock.install();
  await place.open('instances');
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible();
  await page.context().clearCookies();
  await page.clock.runFor(10_000);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.runFor(120_000);
  expect(asked, 'two minutes of silence').toEqual([]);

  await page.getByLabel('User name').fill('founder');
  await page.getByLabel('Password').fill('correct horse battery');
  const read = page.waitForResponse(/\/api\/inventory\//);
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await read).status()).toBe(200);
});

async function groupOf({ ec2 }: Place): Promise<string> {
  const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName: 'database', Description: 'Databases' });
  return GroupId;
}

async function addMySql(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Source, rule 1').fill('0.0.0.0/0');
  await page.getByLabel('Port range, rule 1').fill('3306');
}

async function openPorts({ ec2 }: Place, group: string): Promise<(number | undefined)[]> {
  const { SecurityGroups: [found] = [] } = await ec2.describeSecurityGroups({ GroupIds: [group] });
  return (found?.IpPermissions ?? []).map(({ FromPort }) => FromPort);
}
