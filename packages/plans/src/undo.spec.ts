import type { StepRecord } from '@muster/contract';
import { describe, expect, it } from 'vitest';
import { isOutputRef, refsIn, resolveRefs, UnresolvedRef } from './refs.ts';
import { jmespath } from './testing/emulated-account.ts';
import { isUndoable, undoPlan } from './undo.ts';

const tag = (id: string, state: StepRecord['state'], more: Partial<StepRecord> = {}): StepRecord => ({
  id,
  operation: 'CreateTags',
  input: { Resources: ['i-1'], Tags: [{ Key: 'env', Value: 'prod' }] },
  target: 'i-1',
  state,
  undo: { steps: [{ id: 'untag', operation: 'DeleteTags', input: { Resources: ['i-1'] }, target: 'i-1' }] },
  ...more,
});
const plan = (steps: StepRecord[]) => ({
  id: 'plan-1',
  summary: { kind: 'tags' as const, values: { count: 2 } },
  mode: 'ordered' as const,
  steps,
});

describe('undoing a plan', () => {
  it('takes back what was done, last first, and nothing that was not', () => {
    const steps = [
      tag('a', 'done', { target: 'first' }),
      tag('b', 'done', { target: 'second' }),
      tag('c', 'failed'),
      tag('d', 'pending'),
    ];
    const undo = undoPlan(plan(steps), jmespath);
    expect(undo.steps.map((step) => step.id)).toEqual(['untag', 'untag-n2']);
    expect(undo.steps.map((step) => step.undo)).toMatchObject([
      { steps: [{ id: 'b', operation: 'CreateTags', target: 'second' }] },
      { steps: [{ id: 'a', operation: 'CreateTags', target: 'first' }] },
    ]);
    expect(undo.summary).toEqual({ kind: 'undo', values: { count: 2, plan: 'plan-1', undoes: 'tags' } });
  });

  it('expects to find what the step had reached, unless the undo says otherwise', () => {
    const done = { operation: 'DescribeTags', input: {}, pick: 'Tags', equals: [] };
    const [step] = undoPlan(plan([tag('a', 'done', { done })]), jmespath).steps;
    expect(step?.expects).toEqual(done);
  });

  it('puts what the step put out in the place of references to it', () => {
    const undo = {
      steps: [
        {
          id: 'terminate',
          operation: 'TerminateInstances',
          input: { InstanceIds: { $from: 'a', pick: 'Instances[].InstanceId' } },
          target: 'web',
        },
      ],
    };
    const output = { Instances: [{ InstanceId: 'i-1' }, { InstanceId: 'i-2' }] };
    const [step] = undoPlan(plan([tag('a', 'done', { undo, output })]), jmespath).steps;
    expect(step?.input).toEqual({ InstanceIds: ['i-1', 'i-2'] });
    expect(step?.undo).toEqual({ none: 'terminated-instances-are-gone' });
    expect(() => undoPlan(plan([tag('a', 'done', { undo })]), jmespath)).toThrow(UnresolvedRef);
  });

  it('is refused where something can not be undone, or nothing was done', () => {
    const reboot = tag('a', 'done', { undo: { none: 'reboot-has-no-opposite' } });
    const name = tag('b', 'done', { undo: { none: 'nothing-to-restore' } });
    expect(isUndoable([reboot, tag('c', 'done')])).toBe(false);
    expect(isUndoable([name, tag('c', 'done')])).toBe(true);
    expect(isUndoable([tag('c', 'failed')])).toBe(false);
    expect(() => undoPlan(plan([reboot]), jmespath)).toThrow(RangeError);
  });
});

describe('references to earlier steps', () => {
  const input = { GroupId: { $from: 'create', pick: 'GroupId' }, Tags: [{ Key: '$from', Value: 'pick' }] };

  it('are found and resolved wherever they stand', () => {
    expect(refsIn(input)).toEqual([{ $from: 'create', pick: 'GroupId' }]);
    expect(resolveRefs(input, new Map([['create', { GroupId: 'sg-1' }]]), jmespath)).toEqual({
      GroupId: 'sg-1',
      Tags: [{ Key: '$from', Value: 'pick' }],
    });
    expect(isOutputRef({ $from: 'create' })).toBe(false);
  });

  it('name the step whose output is missing', () => {
    expect(() => resolveRefs(input, new Map(), jmespath)).toThrow('the output of step create has no GroupId');
  });
});
