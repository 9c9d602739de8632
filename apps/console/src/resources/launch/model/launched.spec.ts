import type { Plan } from '@muster/contract';
import { batchesOf } from '@muster/plans';
import { expect, test } from 'vitest';
import { launchedBy, launchedQuery } from './launched.ts';

/** A plan that has launched so many instances. */
function launchOf(count: number): Plan {
  const steps = batchesOf(count).map((batch) => ({
    id: batch.id,
    operation: 'RunInstances',
    output: {
      Instances: Array.from({ length: batch.count }, (_, n) => ({
        InstanceId: `i-${batch.first + n}`,
        LaunchTime: `2026-12-01T00:00:0${batch.first > 500 ? 1 : 0}.000Z`,
      })),
    },
  }));
  const summary = { kind: 'launch', values: { name: '', count, image: 'ami-1', type: 't3.micro' } };
  return { summary, steps } as unknown as Plan;
}

test('the instances of every call are told, in their order', () => {
  const ids = launchedBy(launchOf(600)).map(({ id }) => id);
  expect(ids).toHaveLength(600);
  expect([ids[0], ids[499], ids[500], ids[599]]).toEqual(['i-1', 'i-500', 'i-501', 'i-600']);
  expect(launchedBy({ ...launchOf(1), steps: [] })).toEqual([]);
});

test('a few are found by their ids, many by when and from what they were launched', () => {
  expect(launchedQuery(launchOf(2))).toBe('id:i-1,i-2');
  expect(launchedQuery(launchOf(600))).toBe(
    'image:ami-1 type:t3.micro launched:2026-12-01T00:00:00.000Z,2026-12-01T00:00:01.000Z',
  );
});
