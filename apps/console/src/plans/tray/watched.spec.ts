import type { Plan } from '@muster/contract';
import { expect, test } from 'vitest';
import { watch } from './watched.ts';

const plan = (id: string, status: Plan['status']) => ({ id, status }) as Plan;
const watching = (...ids: string[]) => new Set(ids);

test('a plan that this tab has applied is watched while it runs, and its end is told once', () => {
  const first = watch([plan('a', 'applying')], watching('a'), undefined);
  expect(first).toEqual({ ended: [], watched: watching('a') });
  const after = watch([plan('a', 'partly-applied')], first.watched, undefined);
  expect(after).toEqual({ ended: [plan('a', 'partly-applied')], watched: watching() });
  expect(watch([plan('a', 'partly-applied')], after.watched, undefined).ended).toEqual([]);
});

test('what ended in its open review, and what was applied elsewhere, is not told', () => {
  expect(watch([plan('a', 'applied'), plan('b', 'applied')], watching('a'), 'a').ended).toEqual([]);
  expect(watch([plan('b', 'applying')], watching(), undefined).watched).toEqual(watching());
});
