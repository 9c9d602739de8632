import { readFile } from 'node:fs/promises';
import type { NewPlanDraft, Plan } from '@muster/contract';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, fromOurPage, type Place, test } from './fixtures.ts';

/** Calls the BFF as the page does. */
async function post<T>(page: Page, path: string, data: object = {}): Promise<T> {
  const reply = await page.request.post(path, { data, headers: fromOurPage() });
  expect(reply.status(), await reply.text()).toBe(200);
  return (await reply.json()) as T;
}

function opensPort(place: Place, groupId: string, port: number): NewPlanDraft {
  const input = {
    GroupId: groupId,
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
    ],
  };
  const call = { operation: 'AuthorizeSecurityGroupIngress', input, target: groupId };
  const undo = { ...call, id: 'close', operation: 'RevokeSecurityGroupIngress' };
  return {
    key: crypto.randomUUID(),
    connection: place.own.id,
    region: 'us-east-1',
    summary: { kind: 'security-group-rules', values: { id: groupId, name: 'default' } },
    reason: `Ticket OPS-${port}`,
    mode: 'ordered',
    steps: [{ ...call, id: 'open', undo: { steps: [undo] } }],
  };
}

/** Plans that were made and given up: they are part of what happened. */
async function givenUp(page: Page, drafts: readonly NewPlanDraft[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const draft of drafts) {
    const { id } = await post<Plan>(page, '/api/plans', draft);
    plans.push(await post<Plan>(page, `/api/plans/${id}/cancel`));
  }
  return plans;
}

async function defaultGroup({ ec2 }: Place): Promise<string> {
  const { SecurityGroups: [group] = [] } = await ec2.describeSecurityGroups({});
  return group?.GroupId ?? '';
}

test('an old change is found by its port and its author, and all 206 are paged and exported', async ({
  page,
  place,
}) => {
  const group = await defaultGroup(place);
  const ports = [3306, ...Array.from({ length: 205 }, (_, n) => 20_000 + n)];
  const [oldest] = await givenUp(
    page,
    ports.map((port) => opensPort(place, group, port)),
  );
  await page.goto(`/activity?connection=${place.own.id}`);
  const rows = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(rows.first()).toContainText('Ticket OPS-20204');

  const search = page.getByRole('textbox', { name: 'Search' });
  await search.fill('3306');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(`Change rules of default`);
  await expect(rows).toContainText(group);
  await search.fill('founder 10.0.0.0/8 ops-3306');
  await expect(rows).toHaveCount(1);
  await search.fill('nobody 3306');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await search.fill('');
  await page.getByRole('combobox', { name: 'Anyone' }).selectOption('founder');
  await expect(rows.first()).toContainText('Ticket OPS-20204');
  await expectAccessible(page);

  const end = page.getByText('All 206 shown');
  while (!(await end.isVisible())) await rows.last().scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(206);
  await expect(rows.last()).toContainText('Ticket OPS-3306');

  const json = JSON.parse(await exported(page, 'JSON')) as { id: string }[];
  expect(json).toHaveLength(206);
  expect(json.at(-1)?.id).toBe(oldest?.id);
  const csv = (await exported(page, 'CSV')).trimEnd().split('\r\n');
  expect(csv).toHaveLength(207);
  expect(csv[206]).toContain('Ticket OPS-3306');

  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill(`${oldest?.id} cancel`);
  const audited = page.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
  await expect(audited).toHaveCount(1);
  await expect(audited).toContainText('Cancelled a plan');
  await audited.getByRole('link', { name: 'Change rules of default' }).click();
  await expect(page).toHaveURL(`/activity/${oldest?.id}`);
});

async function exported(page: Page, format: 'CSV' | 'JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: `All that match, as ${format}` }).click();
  return await readFile(await (await download).path(), 'utf8');
}

test('a change appears as it is made, and is undone from its row', async ({ page, place }) => {
  const group = await defaultGroup(place);
  await page.goto(`/activity?connection=${place.own.id}`);
  await expect(page.getByText('Nothing matches')).toBeVisible();
  const { id } = await post<Plan>(page, '/api/plans', opensPort(place, group, 5432));
  await post<Plan>(page, `/api/plans/${id}/apply`);
  const row = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(row).toContainText('Applied');
  await row.getByRole('button', { name: 'Undo: Change rules of default' }).click();
  await expect(page.getByRole('dialog', { name: 'Undo: Change rules of default' })).toBeVisible();
});

test.describe('in Korean, on a narrow screen', () => {
  test.use({ locale: 'ko-KR', viewport: { width: 390, height: 844 } });

  test('no code stands in the place of words, and how a change ended is in view', async ({ page, place }) => {
    const group = await defaultGroup(place);
    const { id } = await post<Plan>(page, '/api/plans', {
      ...opensPort(place, group, 5432),
      summary: { kind: 'other', values: {} },
    });
    await post<Plan>(page, `/api/plans/${id}/apply`);
    const codes = /plan\.|step\.|sign-in|[a-z]+-applied|\[object|undefined|AuthorizeSecurityGroup/;

    await page.goto(`/activity?connection=${place.own.id}`);
    const row = page.getByRole('list', { name: '변경', exact: true }).getByRole('listitem');
    await expect(row).toContainText('인바운드 규칙 추가');
    await expect(row.getByText('적용됨')).toBeInViewport();
    await expect(page.getByRole('main')).not.toContainText(codes);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

    await page.goto(`/activity/audit?q=${id}`);
    const rows = page.getByRole('list', { name: '감사 로그' }).getByRole('listitem');
    await expect(rows).toHaveCount(4);
    await expect(rows.filter({ hasText: '계획 적용' })).toHaveCount(1);
    await expect(rows.filter({ hasText: '인바운드 규칙 추가' })).toHaveCount(1);
    await expect(page.getByRole('main')).not.toContainText(codes);
    await expectAccessible(page);
  });

  test('a plan that failed is told in Korean from its first sight', async ({ page, place }) => {
    const { id } = await post<Plan>(page, '/api/plans', opensPort(place, 'sg-0123456789abcdef0', 5432));
    await post<Plan>(page, `/api/plans/${id}/apply`);
    const status = async () => (await (await page.request.get(`/api/plans/${id}`)).json()).status;
    await expect.poll(status).toBe('failed');
    await page.goto(`/activity/${id}`);
    await expect(page.getByRole('main')).toContainText('더 이상 존재하지 않습니다');
  });
});
