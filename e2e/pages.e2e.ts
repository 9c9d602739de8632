import type { Page } from '@playwright/test';
import { runningInstance } from './colleague.ts';
import { expect, expectAccessible, type Place, test } from './fixtures.ts';

interface Look {
  readonly language: 'en' | 'ko';
  readonly theme: 'light' | 'dark';
}

const looks: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'ko', theme: 'dark' },
];

/** Every page, by its heading in both languages. */
const pages: readonly { path: (place: Place, made: Made) => string; en: string; ko: string }[] = [
  { path: inPlace('launch'), en: 'Launch instances', ko: '인스턴스 시작' },
  { path: inPlace('instances'), en: 'Instances', ko: '인스턴스' },
  { path: (place, { instance }) => inPlace(`instances/${instance}`)(place), en: 'web', ko: 'web' },
  { path: (place, { instance }) => inPlace(`instances/${instance}/storage`)(place), en: 'web', ko: 'web' },
  { path: inPlace('images'), en: 'AMIs', ko: 'AMI' },
  { path: (place, { image }) => inPlace(`images/${image}`)(place), en: 'golden', ko: 'golden' },
  { path: (place, { image }) => inPlace(`images/${image}/permissions`)(place), en: 'golden', ko: 'golden' },
  { path: inPlace('images/create'), en: 'Create image', ko: '이미지 생성' },
  { path: inPlace('security-groups'), en: 'Security groups', ko: '보안 그룹' },
  { path: inPlace('security-groups/create'), en: 'Create security group', ko: '보안 그룹 생성' },
  { path: (place, { group }) => inPlace(`security-groups/${group}`)(place), en: 'default', ko: 'default' },
  { path: inPlace('key-pairs'), en: 'Key pairs', ko: '키 페어' },
  { path: inPlace('key-pairs/create'), en: 'Create key pair', ko: '키 페어 생성' },
  { path: () => '/activity', en: 'Activity', ko: '활동' },
  { path: () => '/activity/audit', en: 'Activity', ko: '활동' },
  { path: () => '/connections', en: 'Connections', ko: '연결' },
];

for (const look of looks) {
  test.describe(`in ${look.language}, ${look.theme}`, () => {
    test.use({ locale: look.language === 'ko' ? 'ko-KR' : 'en-US', colorScheme: look.theme });

    test('every page says what it is and is accessible, wide and narrow', async ({ page, place }) => {
      test.slow();
      const made = await somethingOfEach(place);
      for (const { path, [look.language]: heading } of pages) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(path(place, made));
        await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        await expectAccessible(page);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  });
}

test('signing in is accessible, and leads to where one was going', async ({ page, place }) => {
  await page.context().clearCookies();
  await place.open('security-groups');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('User name').fill('founder');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Security groups' })).toBeVisible();
});

test('the palette goes anywhere by keyboard', async ({ page, place }) => {
  await place.open('instances');
  await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('key pairs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Key pairs' })).toBeVisible();
});

interface Made {
  readonly instance: string;
  readonly image: string;
  readonly group: string;
}

/** An instance, an AMI made of it and the default group, so that no page is empty. */
async function somethingOfEach({ ec2 }: Place): Promise<Made> {
  const instance = await runningInstance(ec2, 'web');
  const { ImageId: image = '' } = await ec2.createImage({ InstanceId: instance, Name: 'golden' });
  const { SecurityGroups: [group] = [] } = await ec2.describeSecurityGroups({});
  return { instance, image, group: group?.GroupId ?? '' };
}

function inPlace(path: string) {
  return (place: Place) => `/c/${place.own.id}/us-east-1/${path}`;
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.locator('html').evaluate((html) => html.scrollWidth);
  expect.soft(width, `${page.url()} fits a narrow screen`).toBeLessThanOrEqual(390);
}
