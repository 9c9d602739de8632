import { expect, test } from 'vitest';
import { rowsInView } from './rows-in-view.ts';

const rowHeight = 32;
const height = 640;

test('at the top, what fits and a little more', () => {
  expect(rowsInView(0, height, rowHeight, 100_000)).toEqual({ first: 0, end: 32 });
});

test('wherever one scrolls, every row in view is there', () => {
  for (let scrollTop = 0; scrollTop < 5000; scrollTop += 7) {
    const { first, end } = rowsInView(scrollTop, height, rowHeight, 100_000);
    expect(first * rowHeight).toBeLessThanOrEqual(scrollTop);
    expect(end * rowHeight).toBeGreaterThanOrEqual(scrollTop + height);
    expect(end - first).toBeLessThan(60);
  }
});

test('never past the last row', () => {
  expect(rowsInView(90_000, height, rowHeight, 3)).toEqual({ first: 3, end: 3 });
  expect(rowsInView(0, height, rowHeight, 3)).toEqual({ first: 0, end: 3 });
});
