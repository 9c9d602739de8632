import type { Plan, Preflight } from '@muster/contract';
import { power, tags, terminate } from '@muster/plans';
import { expect, test } from 'vitest';
import { refusedPower } from './refused.ts';

const here = { connection: 'own', region: 'us-east-1' };
const there = { connection: 'own', region: 'ap-northeast-2' };
const instances = [{ InstanceId: 'i-1' }, { InstanceId: 'i-2', place: there }];

function planOf({ steps }: Pick<ReturnType<typeof power>, 'steps'>, more: object): Plan {
  const records = steps.map((step) => ({ ...step, state: 'pending' as const }));
  return { ...here, status: 'checked', steps: records, ...more } as unknown as Plan;
}

const refusal = (step: string): Preflight => ({ step, outcome: 'refused', ec2Code: 'OperationNotPermitted' });

test('before a plan is applied, all of its instances are still to be acted on', () => {
  const parts = power(instances, 'stop', { at: here, hibernate: true });
  expect(refusedPower(planOf(parts, { preflight: [refusal('stop-i-2')] }))).toEqual({
    action: 'stop',
    refused: [{ id: 'i-2', place: there }],
    wanted: [
      { id: 'i-1', place: here },
      { id: 'i-2', place: there },
    ],
    force: false,
    hibernate: true,
  });
});

test('after it, only those that were refused are', () => {
  const plan = planOf(terminate(instances, { at: here }), { status: 'partly-applied' });
  const [first, second] = plan.steps;
  if (!first || !second) throw new Error('there are two steps');
  const problem = { type: 'ec2-refused', title: '', status: 400, ec2Code: 'OperationNotPermitted' };
  const ended = { ...plan, steps: [first, { ...second, problem }] };
  expect(refusedPower(ended)?.wanted).toEqual([{ id: 'i-2', place: there }]);
});

test('other refusals, other changes and a plan that runs are left alone', () => {
  const parts = terminate(instances, { at: here });
  expect(refusedPower(planOf(parts, { preflight: [] }))).toBeUndefined();
  expect(
    refusedPower(planOf(parts, { status: 'applying', preflight: [refusal('terminate-i-1')] })),
  ).toBeUndefined();
  const tagging = tags([{ id: 'i-1', tags: [] }], { set: [{ key: 'a', value: 'b' }], remove: [] });
  expect(refusedPower(planOf(tagging, { preflight: [refusal('tag-i-1')] }))).toBeUndefined();
});
