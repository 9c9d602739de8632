/// <reference lib="dom" />

import type { Locator, Page } from '@playwright/test';
import { applyReview, closeReview, expect, expectAccessible, type Place, test } from './fixtures.ts';

test('a protocol number stays the number that is typed', async ({ page, place }) => {
  const group = await newGroup(place, 'tunnels');
  await place.open(`security-groups/${group}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 1').selectOption({ label: 'Custom protocol' });
  const number = page.getByLabel('Protocol number, rule 1');
  await number.pressSequentially('132');
  await expect(number).toHaveValue('132');
  await page.getByLabel('Source, rule 1').pressSequentially('10.0.0.5/8');
  await page.getByLabel('Description, rule 1').focus();
  await expect(page.getByText('EC2 stores this block as 10.0.0.0/8.')).toBeVisible();
  await expect(number).toHaveValue('132');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of tunnels');
  await closeReview(page);
  expect(await inbound(place, group)).toMatchObject([{ IpProtocol: '132', CidrIpv4: '10.0.0.0/8' }]);
});

test('arrows move between rules, past one that lacks the field', async ({ page, place }) => {
  const group = await newGroup(place, 'walk');
  await place.open(`security-groups/${group}`);
  for (const [row, type] of ['SSH', 'All traffic', 'HTTPS'].entries()) {
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel(`Type, rule ${row + 1}`).selectOption({ label: type });
  }
  await page.getByLabel('Port range, rule 1').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Port range, rule 3')).toBeFocused();
  await page.getByLabel('Source, rule 3').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Source, rule 2')).toBeFocused();
});

test('a table from Amazon’s console is previewed, with what was not understood, and becomes rules', async ({
  page,
  place,
}) => {
  const group = await newGroup(place, 'pasted');
  await place.open(`security-groups/${group}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await paste(
    page.getByLabel('Source, rule 1'),
    [
      'Name\tSecurity group rule ID\tIP version\tType\tProtocol\tPort range\tSource\tDescription',
      '–\tsgr-0123456789abcdef0\tIPv4\tCustom TCP\tTCP\t8080 - 8090\t10.0.0.0/8, 10.1.0.0/16\tapp',
      '–\tsgr-0123456789abcdef1\tIPv4\tDNS (UDP)\tUDP\t53\t192.0.2.0/24\t–',
      '–\tsgr-0123456789abcdef2\tIPv4\tHTTPS\tTCP\t443\toffice\t–',
    ].join('\n'),
  );
  const preview = page.getByRole('dialog', { name: 'Paste rules' });
  await expect(preview.getByText('3 rules found, 1 line not understood')).toBeVisible();
  await expect(preview.getByText('Line 4: “office” is not a valid CIDR block')).toBeVisible();
  await expectAccessible(page);
  await preview.getByRole('button', { name: 'Add 3 rules, leave out 1 line' }).click();

  await expect(page.getByLabel('Port range, rule 2')).toHaveValue('8080-8090');
  await expect(page.getByLabel('Source, rule 2')).toHaveValue('10.1.0.0/16');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of pasted');
  await closeReview(page);
  const made = await inbound(place, group);
  const said = made.map((rule) => `${rule.IpProtocol} ${rule.FromPort}-${rule.ToPort} ${rule.CidrIpv4}`);
  expect(said.sort()).toEqual([
    'tcp 8080-8090 10.0.0.0/8',
    'tcp 8080-8090 10.1.0.0/16',
    'udp 53-53 192.0.2.0/24',
  ]);
});

test('a rule is swapped in a group with sixty of sixty rules', async ({ page, place }) => {
  const group = await newGroup(place, 'full');
  const range = (port: number) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: '203.0.113.0/24' }],
  });
  const IpPermissions = Array.from({ length: 60 }, (_, at) => range(2000 + at));
  await place.ec2.authorizeSecurityGroupIngress({ GroupId: group, IpPermissions });

  await place.open(`security-groups/${group}`);
  await expect(page.getByText('60 of 60 rules')).toBeVisible();
  await page.getByRole('button', { name: 'Remove rule 1', exact: true }).click();
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 61').selectOption({ label: 'HTTPS' });
  await page.getByLabel('Source, rule 61').fill('203.0.113.0/24');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of full');
  await closeReview(page);
  const ports = (await inbound(place, group)).map(({ FromPort }) => FromPort);
  expect(ports).toHaveLength(60);
  expect(ports).toContain(443);
});

test('one’s own plan is nobody else’s change while it is applied', async ({ page, place }) => {
  const group = await newGroup(place, 'mine');
  await place.ec2.authorizeSecurityGroupIngress({
    GroupId: group,
    IpProtocol: 'tcp',
    FromPort: 22,
    ToPort: 22,
    CidrIp: '10.0.0.0/8',
  });
  await place.open(`security-groups/${group}`);
  await page.getByRole('button', { name: 'Remove rule 1' }).click();
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 2').selectOption({ label: 'HTTPS' });
  await page.getByLabel('Source, rule 2').fill('sg-0123456789abcdef0');
  await page.getByLabel('Source, rule 2').fill(group);
  const panels = await watchFor(page, 'These rules were changed while you were editing');
  await page.getByRole('button', { name: 'Review' }).click();
  await applyReview(page, 'Change rules of mine');
  await closeReview(page);
  await expect(page.getByLabel('Type, rule 1')).toHaveValue('https');
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0);
  expect(await panels()).toBe(0);
});

test('groups whose rules name each other are deleted together, and made again by the undo', async ({
  page,
  place,
}) => {
  const [web, db] = [await newGroup(place, 'web'), await newGroup(place, 'db')];
  const allow = (GroupId: string, from: string) =>
    place.ec2.authorizeSecurityGroupIngress({
      GroupId,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId: from }] },
      ],
    });
  await allow(web, db);
  await allow(db, web);

  await place.open('security-groups');
  await page
    .getByRole('row', { name: /\bweb\b/ })
    .getByRole('checkbox')
    .check();
  await page
    .getByRole('row', { name: /\bdb\b/ })
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await applyReview(page, 'Delete 2 security groups', { confirm: 'delete 2' });
  expect(await groupNames(place)).toEqual(['default']);

  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await applyReview(page, 'Undo: Delete 2 security groups');
  await closeReview(page);
  expect(await groupNames(place)).toEqual(['db', 'default', 'web']);
});

test('a group that was deleted meanwhile is called deleted', async ({ page, place }) => {
  const group = await newGroup(place, 'short-lived');
  await place.open(`security-groups/${group}`);
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Type, rule 1').selectOption({ label: 'SSH' });
  await page.getByLabel('Source, rule 1').fill('10.0.0.0/8');
  await place.ec2.deleteSecurityGroup({ GroupId: group });
  await expect(
    page.getByRole('heading', { name: 'The security group short-lived was deleted' }),
  ).toBeVisible();
  await expect(page.getByText('You were editing')).toBeVisible();
  await expectAccessible(page);
});

async function newGroup({ ec2 }: Place, name: string): Promise<string> {
  const { GroupId = '' } = await ec2.createSecurityGroup({ GroupName: name, Description: name });
  return GroupId;
}

async function inbound({ ec2 }: Place, group: string) {
  const { SecurityGroupRules = [] } = await ec2.describeSecurityGroupRules({
    Filters: [{ Name: 'group-id', Values: [group] }],
  });
  return SecurityGroupRules.filter(({ IsEgress }) => !IsEgress);
}

async function groupNames({ ec2 }: Place) {
  const { SecurityGroups = [] } = await ec2.describeSecurityGroups({});
  return SecurityGroups.map(({ GroupName }) => GroupName).sort();
}

/** Pastes a text as the keyboard would, without the machine's clipboard, which all stories share. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Counts from now on how often a text comes up on the page, however briefly. */
async function watchFor(page: Page, text: string): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle((wanted) => {
    const count = { times: 0 };
    new MutationObserver(() => {
      if (document.body.textContent.includes(wanted)) count.times += 1;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return count;
  }, text);
  return () => seen.evaluate((count) => count.times);
}
