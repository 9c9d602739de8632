import { runningInstance } from './colleague.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

test('starting like an instance, from an AMI or over again keeps the draft one had', async ({
  page,
  place,
}) => {
  const like = await runningInstance(place.ec2, 'model');
  const name = page.getByLabel('Name', { exact: true });
  await place.open('launch');
  await name.fill('mine');
  await page.getByRole('button', { name: /^Ubuntu/ }).click();
  await page.getByRole('button', { name: 't3.small' }).click();

  await page.getByRole('link', { name: 'Instances', exact: true }).click();
  await page.getByRole('link', { name: 'model' }).click();
  await page.getByRole('link', { name: 'Launch more like this' }).click();
  await expect(name).toHaveValue('model');
  await expect(page.getByText(/Your other draft is kept: mine, 1 × t3.small/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await expect(name).toHaveValue('mine');
  await expect(page.getByRole('complementary')).toContainText('t3.small');

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(name).toHaveValue('');
  await page.reload();
  await page.getByRole('button', { name: 'Other drafts (2)' }).click();
  const drafts = page.getByRole('dialog', { name: 'Other drafts' });
  await expect(drafts.getByRole('listitem')).toHaveCount(2);
  await drafts
    .getByRole('listitem')
    .filter({ hasText: 'mine' })
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(name).toHaveValue('mine');

  const { Reservations: [reservation] = [] } = await place.ec2.describeInstances({ InstanceIds: [like] });
  await place.open(`launch?image=${reservation?.Instances?.[0]?.ImageId}`);
  await expect(name).toHaveValue('');
  await expect(page.getByText(/Your other draft is kept: mine/)).toBeVisible();
});

test('two tabs work on a draft each, and a new tab offers the draft that is there', async ({
  page,
  place,
  context,
}) => {
  const name = page.getByLabel('Name', { exact: true });
  await place.open('launch');
  await name.fill('first tab');

  const second = await context.newPage();
  await second.goto(page.url());
  const otherName = second.getByLabel('Name', { exact: true });
  await expect(second.getByText(/An earlier draft is kept: first tab/)).toBeVisible();
  await otherName.fill('second tab');
  await name.fill('first tab again');
  await page.reload();
  await second.reload();
  await expect(name).toHaveValue('first tab again');
  await expect(otherName).toHaveValue('second tab');

  // Both tabs on one draft: whoever is overtaken goes on with a draft of its own.
  await second.getByRole('button', { name: /^Other drafts/ }).click();
  await second.getByRole('button', { name: 'Open' }).click();
  await expect(otherName).toHaveValue('first tab again');
  await otherName.fill('changed over there');
  await expect(page.getByText('This draft was changed in another tab')).toBeVisible();
  await expect(name).toHaveValue('first tab again');
  await page.getByRole('button', { name: /^Other drafts/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'changed over there' })).toBeVisible();
});

test('user data stays through navigation and between its ways of entry, and a reload says that it is gone', async ({
  page,
  place,
}) => {
  await place.open('launch');
  const origin = (label: string) =>
    page.getByRole('group', { name: 'User data' }).getByRole('radio', { name: label, exact: true });
  const typed = page.getByLabel('User data', { exact: true }).and(page.locator('textarea'));
  await origin('Text').check();
  await typed.fill('#!/bin/sh\necho 안녕\n');
  await origin('Base64').check();
  await expect(typed).toHaveValue(btoa(unescape(encodeURIComponent('#!/bin/sh\necho 안녕\n'))));
  await origin('None').check();
  await origin('Text').check();
  await expect(typed).toHaveValue('#!/bin/sh\necho 안녕\n');

  await origin('File').check();
  const file = { name: 'init.sh', mimeType: 'text/plain', buffer: Buffer.from('#!/bin/sh\ntrue\n') };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('init.sh 15 bytes')).toBeVisible();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ ...file, name: 'disk.img', buffer: Buffer.alloc(20_000) });
  await expect(page.getByRole('alert')).toHaveText(/disk.img was not taken: it has 20,000 bytes/);

  await page.getByRole('link', { name: 'Instances', exact: true }).click();
  await page.getByRole('link', { name: 'Launch', exact: true }).click();
  await expect(page.getByText('init.sh 15 bytes')).toBeVisible();
  await origin('Text').check();
  await expect(typed).toHaveValue('#!/bin/sh\necho 안녕\n');

  await page.reload();
  await expect(
    page.getByText(/not kept when the page was reloaded, because it may hold secrets/),
  ).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept, 'user data is on no disk').not.toContain('echo');
  await origin('File').check();
  await expect(page.getByText('init.sh must be chosen again')).toBeVisible();
});
