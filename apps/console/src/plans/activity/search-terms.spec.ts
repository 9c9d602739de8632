import { expect, test } from 'vitest';
import { searchTerms } from './search-terms.ts';

test.each([
  [undefined, {}],
  ['3306 web', { q: '3306 web' }],
  ['outcome:failed', { status: 'failed' }],
  ['who:"Kim Jiwoo" 3306 region:ap-northeast-2', { who: 'Kim Jiwoo', region: 'ap-northeast-2', q: '3306' }],
  ['2001:db8::/32 http://x tag:env=prod', { q: '2001:db8::/32 http://x tag:env=prod' }],
])('the search “%s”', (q, filter) => {
  expect(searchTerms(q)).toEqual(filter);
});
