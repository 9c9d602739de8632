import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE_FILE, pageNow } from './page.ts';

test('the page lists the operations as they are', () => {
  expect(readFileSync(PAGE_FILE, 'utf8'), 'run: node src/docs/generate.ts').toBe(pageNow());
});

test('a parameter that nothing reads is listed, and one that something reads is not', () => {
  const [, , ignored = ''] = /^\| `CreateKeyPair` \|(.*)\|(.*)\|$/m.exec(pageNow()) ?? [];
  expect(ignored).not.toContain('KeyName');
  expect(pageNow()).toMatch(/^\| `DescribeRegions` \|[^|]*\|[^|]*\|$/m);
});
