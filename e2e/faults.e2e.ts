import { request as requests } from '@playwright/test';
import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, expectAccessible, test } from './fixtures.ts';

// Chromium notes the undo that is refused.
test.use({ expectedComplaints: /status of (401|409)/ });

// Faults are of the whole embedded EC2: two stories that set them can't run at the same time.
test.describe.configure({ mode: 'serial' });

test('a change whose review is closed stays in sight, over a reload too, and can be undone from its result', async ({
  page,
  place,
}) => {
  const instance = await runningInstance(place.ec2, 'web');
  await using _slow = await faults([
    { ...fiveSeconds, operation: 'StopInstances', account: place.own.account },
  ]);
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

test('a plan that stopped half-way goes on with what is left', async ({ page, place }) => {
  await place.open('security-groups/create');
  await page.getByLabel('Group name').fill('web');
  await page.getByLabel('Description', { exact: true }).fill('Web servers');
  await page.getByRole('button', { name: 'Add rule' }).first().click();
  await page.getByLabel('Type, rule 1').first().selectOption({ label: 'HTTPS' });
  await page.getByLabel('Source, rule 1').first().fill('10.0.0.0/8');
  const review = page.getByRole('dialog', { name: 'Create security group web' });
  {
    const throttled = { fault: 'throttle', operation: 'AuthorizeSecurityGroupIngress' };
    await page.getByRole('button', { name: 'Review' }).click();
    // The permission check comes before it.
    await expect(review.getByRole('button', { name: 'Create security group web' })).toBeEnabled();
    await using _throttled = await faults([{ ...throttled, account: place.own.account }]);
    await review.getByRole('button', { name: 'Create security group web' }).click();
    await expect(review.getByText('1 of 2 steps done')).toBeVisible();
    await expect(review.getByRole('button', { name: 'Go on' })).toBeVisible({ timeout: 40_000 });
    await expect(review.getByRole('button', { name: 'Roll back what was done' })).toBeVisible();
    await expectAccessible(page);
  }
  await review.getByRole('button', { name: 'Go on' }).click();
  await expect(review.getByText('Everything was done')).toBeVisible();
  const { SecurityGroups: groups = [] } = await place.ec2.describeSecurityGroups({
    Filters: [{ Name: 'group-name', Values: ['web'] }],
  });
  expect(groups).toHaveLength(1);
  expect(groups[0]?.IpPermissions).toMatchObject([{ FromPort: 443 }]);
});

test('what a colleague changes in the middle of a plan is told, and an undo does not take it back', async ({
  page,
  place,
}) => {
  const { GroupId = '' } = await place.ec2.createSecurityGroup({
    GroupName: 'shared',
    Description: 'shared',
  });
  const http = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '10.0.0.0/8' }] };
  await place.ec2.authorizeSecurityGroupIngress({ GroupId, IpPermissions: [http] });
  await place.open(`security-groups/${GroupId}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 2').selectOption({ label: 'HTTPS' });
  await page.getByLabel('Source, rule 2').fill('10.0.0.0/8');
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: 'Change rules of shared' });
  await expect(review.getByRole('button', { name: 'Change rules of shared' })).toBeEnabled();

  const slow = { ...fiveSeconds, operation: 'AuthorizeSecurityGroupIngress', account: place.own.account };
  await using _slow = await faults([slow]);
  await review.getByRole('button', { name: 'Change rules of shared' }).click();
  await expect(review.getByText('0 of 1 step done')).toBeVisible();
  await place.ec2.revokeSecurityGroupIngress({ GroupId, IpPermissions: [http] });
  await expect(review.getByText('Applied. Meanwhile someone else changed this:')).toBeVisible({
    timeout: 30_000,
  });
  await expect(review.getByText(/^Not there any more: .*TCP 80/)).toBeVisible();
  await expectAccessible(page);

  await review.getByRole('button', { name: 'Undo' }).click();
  const refused = page.getByRole('dialog', { name: 'Not undone: someone has changed this since' });
  await expect(refused.getByText(/^Not there any more: .*TCP 80/)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await refused.getByRole('button', { name: 'Close' }).last().click();
  await expect(refused).toHaveCount(0);
});

const fiveSeconds = { fault: 'latency', min: 5000, max: 5000 };

/** Lets the embedded EC2 misbehave by these rules, until disposed of. They replace those of other stories. */
async function faults(rules: readonly Record<string, unknown>[]): Promise<AsyncDisposable> {
  const ec2 = await requests.newContext({
    baseURL: process.env.MUSTER_E2E_EC2 ?? '',
    extraHTTPHeaders: { 'X-Muster': '1' },
  });
  const reply = await ec2.post('/_muster/faults', { data: { seed: 1, rules } });
  expect(reply.ok(), await reply.text()).toBe(true);
  return {
    async [Symbol.asyncDispose]() {
      await ec2.delete('/_muster/faults');
      await ec2.dispose();
    },
  };
}
