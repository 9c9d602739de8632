import type { Connection, Price } from '@muster/contract';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

// Chromium notes the list that can't be read.
test.use({ expectedComplaints: /status of (401|500)/ });

/** The console takes the connection for one to Amazon, which no story may call; all else stays as it is. */
async function takenForAmazon(page: Page, id: string): Promise<void> {
  await page.route('**/api/connections', async (route) => {
    const response = await route.fetch();
    const connections = (await response.json()) as Connection[];
    await route.fulfill({
      response,
      json: connections.map((one) => (one.id === id ? { ...one, endpoint: 'aws' } : one)),
    });
  });
}

/** Answers for Amazon's list: a dollar for every type but t3.small, which us-east-1 does not sell today. */
const listed = (type: string): Price => ({
  type,
  perHour: type === 't3.small' ? null : 1,
  currency: 'USD',
  region: 'us-east-1',
  asOf: '2026-11-01',
  source: 'price-list',
});

test('on Amazon the estimate has the price of its list, and the built-in one while that can’t be read', async ({
  page,
  place,
}) => {
  await takenForAmazon(page, place.own.id);
  let fails = true;
  const asked: string[] = [];
  await page.route('**/api/prices/**', async (route) => {
    const types = new URL(route.request().url()).searchParams.get('types') ?? '';
    asked.push(types);
    await (fails ? route.fulfill({ status: 500 }) : route.fulfill({ json: types.split(',').map(listed) }));
  });
  await place.open('launch');
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  await expect.poll(() => asked).toContain('t3.micro');
  await expect(summary).toContainText('On-demand list prices of us-east-1 as of 2026-07-20');
  await expect(summary).toContainText('$7.59');

  fails = false;
  await page.getByRole('button', { name: 't3.medium' }).click();
  await expect(summary).toContainText(
    'Instances: on-demand list price of us-east-1, Linux, as of 2026-11-01',
  );
  await expect(summary).toContainText('$730.00');
  await page.getByRole('button', { name: 't3.small' }).click();
  await expect(summary).toContainText(
    'AWS’s price list had no Linux on-demand price of t3.small in us-east-1',
  );
  await expect(summary).toContainText('Price unknown');

  await page.getByRole('button', { name: 'Choose from all types' }).click();
  const picker = page.getByRole('dialog', { name: 'Instance types' });
  await picker.getByRole('checkbox', { name: 'Compare t3.micro' }).check();
  await picker.getByRole('checkbox', { name: 'Compare t3.small' }).check();
  const compared = picker.getByRole('table', { name: 'Compared' });
  await expect(compared.getByRole('row', { name: /^an hour/ })).toContainText('$1.00');
  await expect(compared.getByRole('row', { name: /^an hour/ })).toContainText('Price unknown');
  await expect(compared.getByRole('row', { name: /^Price of/ })).toContainText('us-east-1, 2026-11-01');
  await expect(picker).toContainText('Compared types have the list prices of us-east-1.');
  await expectAccessible(page);
});

test('another EC2 than Amazon has the built-in prices, and no list is asked', async ({ page, place }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/prices/')) asked.push(request.url());
  });
  await place.open('launch');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.micro' }).click();
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary).toContainText('On-demand list prices of us-east-1 as of 2026-07-20');
  await expect(summary).toContainText('$7.59');
  expect(asked).toEqual([]);
});
