import AxeBuilder from '@axe-core/playwright';
import type { Connection } from '@muster/contract';
import { createEc2, type Ec2 } from '@muster/ec2-client';
import { createSdkTransport } from '@muster/ec2-client/sdk';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { accountPair, administrator, embeddedAccount, pairs } from './stack.ts';

export { expect };

/** A story's own place: signed in, with a connection to an account nobody else uses, and one to its partner. */
export interface Place {
  readonly own: Connection & { account: string };
  readonly partner: Connection & { account: string };
  /** Opens a page of the own connection in us-east-1: `open('instances')`. */
  open(path: string): Promise<void>;
  /** The same, seen from the partner account. */
  openAsPartner(path: string): Promise<void>;
  /** The own account's EC2 without Muster in between: what a colleague with the AWS CLI sees and does. */
  readonly ec2: Ec2;
  /** The same in another region than us-east-1. */
  ec2In(region: string): Ec2;
  /** The partner's. */
  readonly partnerEc2: Ec2;
}

let drawn = 0;

/** The BFF's origin, as the global set-up started it. */
export const origin = (): string => {
  const value = process.env.MUSTER_E2E_ORIGIN;
  if (value === undefined) throw new Error('the stack is not running: no MUSTER_E2E_ORIGIN');
  return value;
};

export const test = base.extend<{
  place: Place;
  /** What Chromium notes on its console because the story is about it. */
  expectedComplaints: RegExp;
  noConsoleErrors: undefined;
}>({
  // Asking who is signed in is how the console learns that nobody is.
  expectedComplaints: [/status of 401/, { option: true }],

  baseURL: async ({ baseURL: _ }, use) => use(origin()),

  place: async ({ page }, use, testInfo) => {
    const pair = accountPair((testInfo.workerIndex * 40 + drawn++) % pairs);
    await signIn(page);
    const own = await connect(page, 'Own account', pair.own);
    const partner = await connect(page, 'Partner account', pair.partner);
    await use({
      own,
      partner,
      open: async (path) => void (await page.goto(`/c/${own.id}/us-east-1/${path}`)),
      openAsPartner: async (path) => void (await page.goto(`/c/${partner.id}/us-east-1/${path}`)),
      ec2: ec2Of(pair.own),
      ec2In: (region) => ec2Of(pair.own, region),
      partnerEc2: ec2Of(pair.partner),
    });
  },

  noConsoleErrors: [
    async ({ page, expectedComplaints }, use) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (isComplaint(message) && !expectedComplaints.test(message.text())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      await use(undefined);
      expect(said, 'the browser console stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});

/** Checks the page as it stands against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect.soft(told, `axe on ${page.url()}`).toEqual([]);
}

const reviewWords = {
  en: { confirm: /to confirm$/, done: 'Everything was done', close: 'Close' },
  ko: { confirm: /^확인하려면/, done: '모두 적용되었습니다', close: '닫기' },
};

/** The words of the review in the page's language. */
async function wordsOf(page: Page) {
  const language = await page.locator('html').getAttribute('lang');
  return reviewWords[language === 'ko' ? 'ko' : 'en'];
}

/** Reads the review that is open, applies it by the button that names the act, and sees that all of it was done. */
export async function applyReview(
  page: Page,
  act: string,
  { confirm }: { confirm?: string } = {},
): Promise<void> {
  const words = await wordsOf(page);
  const review = page.getByRole('dialog', { name: act });
  await expect(review).toBeVisible();
  if (confirm !== undefined) await review.getByLabel(words.confirm).fill(confirm);
  await review.getByRole('button', { name: act }).click();
  await expect(review.getByText(words.done)).toBeVisible();
}

/** Puts away the review that is open. */
export async function closeReview(page: Page): Promise<void> {
  const { close } = await wordsOf(page);
  // Results of other stories' plans are dialogs too, but no reviews.
  const review = page.locator('[role=dialog]:not([aria-modal=false])');
  await review.getByRole('button', { name: close }).last().click();
  await expect(review).toHaveCount(0);
}

/** Signs the administrator in by the API and gives the page the session. */
export async function signIn(page: Page): Promise<void> {
  const reply = await page.request.post('/api/session', { data: administrator, headers: fromOurPage() });
  expect(reply.status()).toBe(200);
}

async function connect(page: Page, name: string, account: string): Promise<Connection & { account: string }> {
  const reply = await page.request.post('/api/connections', {
    data: { name, endpoint: 'embedded', credentials: { from: 'embedded', account } },
    headers: fromOurPage(),
  });
  expect(reply.status(), await reply.text()).toBe(200);
  return { ...((await reply.json()) as Connection), account };
}

function ec2Of(account: string, region = 'us-east-1'): Ec2 {
  const endpoint = process.env.MUSTER_E2E_EC2;
  if (endpoint === undefined) throw new Error('the stack is not running: no MUSTER_E2E_EC2');
  const { accessKeyId, secretAccessKey } = embeddedAccount(account);
  const credentials = async () => ({ accessKeyId, secretAccessKey });
  return createEc2(createSdkTransport({ endpoint, region, credentials }));
}

/** What a browser sends with a request from the console's own page. */
export function fromOurPage(): Record<string, string> {
  return { 'X-Muster': '1', Origin: origin(), 'Sec-Fetch-Site': 'same-origin' };
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning';
}
