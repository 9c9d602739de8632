import type { Plan, StepRecord } from '@muster/contract';
import { launch } from '@muster/plans';
import { expect, test } from 'vitest';
import { refusalsOf, sameSteps } from './refusals.ts';
import { linux, readyDraft } from './testing/drafts.ts';
import { toLaunchForm } from './to-launch-form.ts';

const parts = launch(toLaunchForm(readyDraft(), { image: linux }));
const [run] = parts.steps;

function planWith(step: Partial<StepRecord>, more: Partial<Plan> = {}): Plan {
  if (!run) throw new Error('a launch runs instances');
  return {
    ...parts,
    id: 'p1',
    connection: 'c1',
    region: 'us-east-1',
    reason: '',
    status: 'checked',
    createdBy: 'ada',
    createdAt: '2026-01-01T00:00:00Z',
    warnings: [],
    undoable: false,
    actions: [],
    steps: [{ ...run, state: 'pending', ...step }],
    ...more,
  };
}

test('what DryRun refuses is put beside its field', () => {
  const preflight = [
    {
      step: 'run-instances',
      outcome: 'refused',
      ec2Code: 'InvalidSubnetID.NotFound',
      message: 'no subnet-1',
    },
  ] as const;
  expect(refusalsOf(planWith({}, { preflight: [...preflight] }))).toEqual([
    { code: 'InvalidSubnetID.NotFound', message: 'no subnet-1', field: 'subnet' },
  ]);
});

test('so is what fails when it is applied', () => {
  const problem = {
    type: 'ec2-refused',
    title: '',
    status: 400,
    ec2Code: 'VcpuLimitExceeded',
    detail: 'too many',
  };
  expect(refusalsOf(planWith({ state: 'failed', problem }))).toEqual([
    { code: 'VcpuLimitExceeded', message: 'too many', field: 'type' },
  ]);
});

test('after a reload the plan of this draft is known by what it does', () => {
  expect(sameSteps(planWith({}), parts.steps)).toBe(true);
  const other = launch(toLaunchForm({ ...readyDraft(), count: '2' }, { image: linux }));
  expect(sameSteps(planWith({}), other.steps)).toBe(false);
});
