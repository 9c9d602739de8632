import fc from 'fast-check';
import { expect, test } from 'vitest';
import { page } from './paging.ts';

const LIMITS = { min: 5, max: 1000 };
const position = (item: number) => item;

test('everything is one page unless a size is asked for', () => {
  expect(page([1, 2, 3], {}, LIMITS, position)).toEqual({ items: [1, 2, 3] });
});

test('items that stay are each seen once, whatever comes and goes between the pages', () => {
  const anyItems = fc.uniqueArray(fc.integer({ min: -50, max: 500 }));
  fc.assert(
    fc.property(anyItems, anyItems, anyItems, (staying, leaving, coming) => {
      const stay = staying.filter((item) => !leaving.includes(item) && !coming.includes(item));
      const seen: number[] = [];
      let list = [...new Set([...stay, ...leaving])].sort((a, b) => a - b);
      let NextToken: string | undefined;
      do {
        const result = page(list, { MaxResults: 5, NextToken }, LIMITS, position);
        seen.push(...result.items);
        NextToken = result.NextToken;
        list = [...new Set([...stay, ...coming])].sort((a, b) => a - b);
      } while (NextToken);
      for (const item of stay) expect(seen.filter((each) => each === item)).toHaveLength(1);
    }),
  );
});

test.each([
  [4, 'Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5.'],
  [1001, 'Value ( 1001 ) for parameter maxResults is invalid. Expecting a value less than 1000.'],
])('a page of %s is refused', (MaxResults, message) => {
  expect(() => page([], { MaxResults }, LIMITS, position)).toThrow(
    expect.objectContaining({ code: 'InvalidParameterValue', message }),
  );
});

test.each([
  'nonsense',
  Buffer.from('after x').toString('base64url'),
  `${Buffer.from('after 1').toString('base64url')}z`,
])('the token %s is refused', (NextToken) => {
  expect(() => page([], { NextToken }, LIMITS, position)).toThrow(
    expect.objectContaining({ code: 'InvalidNextToken', message: `The token '${NextToken}' is invalid.` }),
  );
});
