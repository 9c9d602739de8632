import { expect, test } from 'vitest';
import { reading, type Slice, unknownSlice } from './slice.ts';

const vpc = (id: string, state = 'available') => ({ VpcId: id, State: state as 'available' | 'pending' });

function readAll(before: Slice<'vpcs'>, ...items: ReturnType<typeof vpc>[]): Slice<'vpcs'> {
  const one = reading('vpcs', 'us-east-1', before);
  one.page(items);
  return one.end();
}

const first = readAll(unknownSlice, vpc('vpc-1'), vpc('vpc-2', 'pending'));

test('rows appear page by page on the first visit', () => {
  const one = reading('vpcs', 'us-east-1', unknownSlice);
  expect(one.page([vpc('vpc-1')]).rows).toHaveLength(1);
  expect(one.page([vpc('vpc-2')])).toMatchObject({
    complete: false,
    rows: [{ id: 'vpc-1' }, { id: 'vpc-2' }],
  });
});

test('reading the same again changes nothing at all', () => {
  expect(readAll(first, vpc('vpc-1'), vpc('vpc-2', 'pending'))).toBe(first);
});

test('a row that changed is new, its neighbour is the same object', () => {
  const next = readAll(first, vpc('vpc-1'), vpc('vpc-2'));
  expect(next.rows[0]).toBe(first.rows[0]);
  expect(next.rows[1]?.item.State).toBe('available');
});

test('while it is read again, what was there stays; what is gone goes at the end', () => {
  const again = reading('vpcs', 'us-east-1', first);
  expect(again.page([vpc('vpc-1')])).toBe(first);
  expect(again.end().rows.map((row) => row.id)).toEqual(['vpc-1']);
});

test('a region that fails keeps its rows and says why, until it is read again', () => {
  const problem = { type: 'ec2-refused', title: 'EC2 refused', status: 400 };
  const failed = reading('vpcs', 'us-east-1', first).fail(problem);
  expect(failed).toEqual({ ...first, problem });
  expect(readAll(failed, vpc('vpc-1'), vpc('vpc-2', 'pending')).problem).toBeUndefined();
});
