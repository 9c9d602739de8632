import { expect, expectAccessible, test } from './fixtures.ts';

test('instances', async ({ page, place }) => {
  await place.open('instances');
  await expect(page.getByRole('heading', { name: 'Instances' })).toBeVisible();
  await expectAccessible(page);
});
