import type { Ec2 } from '@muster/ec2-client';
import { runningInstance } from './colleague.ts';
import { applyReview, closeReview, expect, test } from './fixtures.ts';

const seoul = 'ap-northeast-2';

async function stateOf(ec2: Ec2, id: string): Promise<string | undefined> {
  const { Reservations: [reservation] = [] } = await ec2.describeInstances({ InstanceIds: [id] });
  return reservation?.Instances?.[0]?.State?.Name;
}

test('stop instances of two regions in one review, which says what is left out', async ({ page, place }) => {
  const there = place.ec2In(seoul);
  const web = await runningInstance(place.ec2, 'web');
  const rested = await runningInstance(place.ec2, 'rested');
  const api = await runningInstance(there, 'api');
  await place.ec2.stopInstances({ InstanceIds: [rested] });
  await expect.poll(() => stateOf(place.ec2, rested)).toBe('stopped');

  await page.goto(`/c/${place.own.id}/us-east-1,${seoul}/instances`);
  await expect(page.getByRole('row', { name: /web|rested|api/ })).toHaveCount(3);
  for (const name of ['web', 'rested', 'api']) {
    await page.getByRole('row', { name }).getByRole('checkbox').click();
  }
  await page.getByRole('button', { name: 'Stop', exact: true }).click();

  const review = page.getByRole('dialog', { name: 'Stop 2 instances' });
  await expect(review).toContainText('US East (N. Virginia), Asia Pacific (Seoul)');
  await expect(review).toContainText(`Stops web (${web}, us-east-1)`);
  await expect(review).toContainText(`Stops api (${api}, ${seoul})`);
  await expect(review.getByText('1 selected instance is left out')).toBeVisible();
  await expect(review).toContainText(`rested (${rested}): it must be running`);

  await applyReview(page, 'Stop 2 instances');
  const results = review.getByRole('listitem').filter({ hasText: 'StopInstances' });
  await expect(results.filter({ hasText: api })).toContainText(/Asia Pacific \(Seoul\).*Done/);
  await expect(results.filter({ hasText: web })).toContainText(/US East \(N. Virginia\).*Done/);
  await closeReview(page);
  await expect.poll(() => stateOf(place.ec2, web)).toBe('stopped');
  await expect.poll(() => stateOf(there, api)).toBe('stopped');
});

test('terminate instances of two regions under one phrase, told what is lost', async ({ page, place }) => {
  const web = await runningInstance(place.ec2, 'web');
  const api = await runningInstance(place.ec2In(seoul), 'api');
  await page.goto(`/c/${place.own.id}/us-east-1,${seoul}/instances`);
  await expect(page.getByRole('row', { name: /web|api/ })).toHaveCount(2);
  for (const name of ['web', 'api']) await page.getByRole('row', { name }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Terminate', exact: true }).click();
  const review = page.getByRole('dialog', { name: 'Terminate 2 instances' });
  await expect(review).toContainText(/Volume vol-\w+ \(8 GiB\) is deleted with web/);
  await applyReview(page, 'Terminate 2 instances', { confirm: 'terminate 2' });
  await closeReview(page);
  await expect.poll(() => stateOf(place.ec2, web)).toBe('terminated');
  await expect.poll(() => stateOf(place.ec2In(seoul), api)).toBe('terminated');

  await place.open(`instances/${web}`);
  await expect(page.getByRole('button', { name: 'Create image' })).toHaveAttribute('aria-disabled', 'true');
});

test('terminate a protected instance by the plan that the refusal offers', async ({ page, place }) => {
  const id = await runningInstance(place.ec2, 'ledger');
  await place.ec2.modifyInstanceAttribute({ InstanceId: id, DisableApiTermination: { Value: true } });
  await place.ec2.modifyInstanceAttribute({ InstanceId: id, DisableApiStop: { Value: true } });

  await place.open(`instances/${id}`);
  await page.getByRole('button', { name: 'Terminate', exact: true }).click();
  const refused = page.getByRole('dialog', { name: 'Terminate 1 instance' });
  await expect(refused).toContainText(`Termination protection is on for ledger (${id})`);
  await expect(refused).toContainText(`Stop protection is on for ledger (${id})`);
  await refused.getByRole('button', { name: 'Turn off protection and terminate 1 instance' }).click();

  const title = 'Turn off protection and terminate 1 instance';
  const review = page.getByRole('dialog', { name: title });
  await expect(review).toContainText(`Turns off termination protection of ledger (${id})`);
  await expect(review).toContainText(`Turns off stop protection of ledger (${id})`);
  await expect(review).toContainText(`Terminates ledger (${id}) for good`);
  expect(await stateOf(place.ec2, id), 'nothing happens before the review').toBe('running');
  await applyReview(page, title, { confirm: id });
  await closeReview(page);
  await expect.poll(() => stateOf(place.ec2, id)).toBe('terminated');
});

test('stop a protected instance by the plan that the refusal offers, and undo it', async ({
  page,
  place,
}) => {
  const id = await runningInstance(place.ec2, 'ledger');
  await place.ec2.modifyInstanceAttribute({ InstanceId: id, DisableApiStop: { Value: true } });
  const protection = async () => {
    const input = { InstanceId: id, Attribute: 'disableApiStop' as const };
    return (await place.ec2.describeInstanceAttribute(input)).DisableApiStop?.Value;
  };

  await place.open(`instances/${id}`);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const title = 'Turn off protection and stop 1 instance';
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  await applyReview(page, title);
  await expect.poll(() => stateOf(place.ec2, id)).toBe('stopped');
  expect(await protection()).toBe(false);

  await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Undo' }).click();
  await applyReview(page, `Undo: ${title}`);
  await closeReview(page);
  await expect.poll(() => stateOf(place.ec2, id)).toBe('running');
  expect(await protection()).toBe(true);
});

test('every power action can be reached on a narrow screen, or says why not', async ({ page, place }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await runningInstance(place.ec2, 'web');
  await place.open(`instances/${id}`);
  await page.getByRole('button', { name: 'Instance state' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/Start/, /Stop/, /Reboot/, /Hibernate/, /Terminate/]);
  const hibernate = page.getByRole('menuitem', { name: /Hibernate/ });
  await expect(hibernate).toContainText('It was not launched with hibernation enabled');
});
