import type { Plan } from '@muster/contract';
import { expect, test } from 'vitest';
import { watch } from './watched.ts';

const plan = (id: string, status: Plan['status'], createdBy = 'me') => ({ id, status, createdBy }) as Plan;
const mine = ({ createdBy }: Plan) => createdBy === 'me';
const watching = (...ids: string[]) => new Set(ids);

test('a plan that runs is watched, and its end is told once', () => {
  const first = watch([plan('a', 'applying')], watching(), mine, undefined);
  expect(first).toEqual({ ended: [], watched: watching('a') });
  const after = watch([plan('a', 'partly-applied')], first.watched, mine, undefined);
  expect(after).toEqual({ ended: [plan('a', 'partly-applied')], watched: watching() });
  expect(watch([plan('a', 'partly-applied')], after.watched, mine, undefined).ended).toEqual([]);
});

test('a plan that was gone on with is told again', () => {
  const again = watch([plan('a', 'applying')], watching(), mine, undefined);
  expect(watch([plan('a', 'applied')], again.watched, mine, undefined).ended).toHaveLength(1);
});

test('what ended in its open review, and what is another person’s, is not told', () => {
  const ended = [plan('a', 'applied'), plan('b', 'applied', 'them')];
  expect(watch(ended, watching('a'), mine, 'a').ended).toEqual([]);
  expect(watch([plan('b', 'applying', 'them')], watching(), mine, undefined).watched).toEqual(watching());
});
