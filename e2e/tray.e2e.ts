import { request as requests } from '@playwright/test';
import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, expectAccessible, test } from './fixtures.ts';

test('a change whose review is closed stays in sight, over a reload too, and can be undone from its result', async ({
  page,
  place,
}) => {
  const instance = await runningInstance(place.ec2, 'web');
  await using _slow = await slowly('StopInstances', place.own.account);
  await place.open(`instances/${instance}`);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const review = page.getByRole('dialog', { name: 'Stop 1 instance' });
  await review.getByLabel('Why').fill('over the weekend');
  await review.getByRole('button', { name: 'Stop 1 instance' }).click();
  await expect(review.getByText('0 of 1 step done')).toBeVisible();
  await review.getByRole('button', { name: 'Close' }).last().click();

  const running = page.getByRole('button', { name: /^1 change running/ });
  await expect(running).toBeVisible();
  await page.reload();
  await running.click();
  await expect(page.getByRole('dialog', { name: /^1 change running/ })).toContainText('founder');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText('Applied: Stop 1 instance')).toBeVisible();
  await expect(running).toHaveCount(0);
  await expectAccessible(page);
  await results.getByRole('button', { name: 'Undo' }).click();
  const undo = page.getByRole('dialog', { name: 'Undo: Stop 1 instance' });
  await expect(undo.getByLabel('Why'), 'an undo has a reason of its own').toHaveValue('');
  await applyReview(page, 'Undo: Stop 1 instance');
  await closeReview(page);
});

/** Lets every call of an operation by one account take five seconds, until disposed of. */
async function slowly(operation: string, account: string): Promise<AsyncDisposable> {
  const ec2 = await requests.newContext({
    baseURL: process.env.MUSTER_E2E_EC2 ?? '',
    extraHTTPHeaders: { 'X-Muster': '1' },
  });
  const rules = [{ fault: 'latency', min: 5000, max: 5000, operation, account }];
  const reply = await ec2.post('/_muster/faults', { data: { seed: 1, rules } });
  expect(reply.ok(), await reply.text()).toBe(true);
  return {
    async [Symbol.asyncDispose]() {
      await ec2.delete('/_muster/faults');
      await ec2.dispose();
    },
  };
}
