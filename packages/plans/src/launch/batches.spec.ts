import { PlanDraft } from '@muster/contract';
import { expect, it } from 'vitest';
import { emulatedAccount } from '../testing/emulated-account.ts';
import { launchForm } from '../testing/launch-form.ts';
import { batchesOf, MOST_INSTANCES, MOST_NUMBERED, MOST_PER_CALL } from './batches.ts';
import { launch } from './launch.ts';

const names = 'sort(Reservations[].Instances[].Tags[].Value[])';

it('launches more than one call takes, numbers the names over all calls, and takes all of them away', async () => {
  await using account = await emulatedAccount();
  const count = MOST_PER_CALL + 3;
  const form = launchForm(await account.image(), { count, naming: 'numbered' });
  const parts = launch(form);
  const calls = parts.steps.filter(({ operation }) => operation === 'RunInstances');
  expect(calls.map(({ input, target }) => [input.MinCount, input.MaxCount, target])).toEqual([
    [MOST_PER_CALL, MOST_PER_CALL, 'web (1–500)'],
    [3, 3, 'web (501–503)'],
  ]);

  const launched = await account.apply(parts);
  expect(await account.read('DescribeInstances', {}, names)).toEqual(
    Array.from({ length: count }, (_, n) => `web-${n + 1}`).sort(),
  );

  await account.apply(launched.undo());
  const states = await account.read<string[]>(
    'DescribeInstances',
    {},
    'Reservations[].Instances[].State.Name',
  );
  expect(states).toHaveLength(count);
  expect(new Set(states)).toEqual(new Set(['terminated']));
});

it.each([1, 499, 500, 501, 1000, 4999, 5000])('%i instances are exactly so many over all calls', (count) => {
  const batches = batchesOf(count);
  expect(batches.reduce((sum, batch) => sum + batch.count, 0)).toBe(count);
  expect(batches.every((batch) => batch.count >= 1 && batch.count <= MOST_PER_CALL)).toBe(true);
  expect(new Set(batches.map(({ id }) => id)).size).toBe(Math.ceil(count / MOST_PER_CALL));
});

it.each([
  ['the most instances', launchForm('ami-1', { count: MOST_INSTANCES })],
  ['the most numbered names', launchForm('ami-1', { count: MOST_NUMBERED, naming: 'numbered' })],
])('%s are still a plan that the contract takes', (_, form) => {
  const place = { key: crypto.randomUUID(), connection: 'c', region: 'us-east-1' };
  expect(PlanDraft.safeParse({ ...launch(form), ...place }).error).toBeUndefined();
});
