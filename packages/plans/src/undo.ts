import type { Check, OutputRef, Plan, PlanStep, StepInput, StepRecord, Undo } from '@muster/contract';
import { destroys } from './confirmation.ts';
import { madeAgain, withNewIds, withoutOldIds } from './made-again.ts';
import type { PlanParts } from './parts.ts';
import { replaceRefs, resolveRef, type Search } from './refs.ts';

type UndoablePlan = Pick<Plan, 'id' | 'summary' | 'mode' | 'steps' | 'result'>;
type UndoStep = Extract<Undo, { steps: unknown }>['steps'][number];

/** Whether something of the plan happened, and everything that did can be undone. */
export function isUndoable(steps: readonly Pick<StepRecord, 'state' | 'undo'>[]): boolean {
  const happened = steps.filter((step) => step.state === 'done');
  return (
    happened.some((step) => 'steps' in step.undo) &&
    happened.every((step) => 'steps' in step.undo || step.undo.none === 'nothing-to-restore')
  );
}

/**
 * The plan that takes back what a plan did, last step first. References to the plan's steps are replaced by what they
 * put out. An undo that does not say itself what it expects to find expects what its step is known to have reached; and
 * where the whole plan was applied, its result must still be there, so that nothing that somebody has done since is
 * taken back with it.
 *
 * @param search JMESPath's
 * @throws {RangeError} when the plan is not undoable.
 * @throws {UnresolvedRef} when a recorded output lacks what the undo needs.
 */
export function undoPlan(plan: UndoablePlan, search: Search): PlanParts {
  if (!isUndoable(plan.steps)) throw new RangeError(`plan ${plan.id} can not be undone`);
  const outputs = new Map(plan.steps.map((step) => [step.id, step.output]));
  const isWhole = plan.steps.every((step) => step.state === 'done');
  const resolvedChecks = (checks: readonly Check[] = []): Check[] =>
    checks.map((check) => ({
      ...check,
      input: replaceRefs(check.input, (ref) => resolveRef(ref, outputs, search)),
    }));
  const taken = new Set<string>();
  const newIds = new Map<string, OutputRef>();
  const steps = plan.steps
    .filter((step) => step.state === 'done')
    .toReversed()
    .flatMap((done) => {
      if (!('steps' in done.undo)) return [];
      const renamed = new Map(done.undo.steps.map(({ id }) => [id, unique(id, taken)]));
      const resolved = (input: StepInput) => {
        const known = replaceRefs(input, (ref) => {
          const own = renamed.get(ref.$from);
          return own ? { ...ref, $from: own } : resolveRef(ref, outputs, search);
        });
        return withNewIds(known, newIds);
      };
      const undoing = done.undo.steps.map((undo) => ({
        ...withoutOldIds(undoStep(done, undo, resolved), newIds),
        id: renamed.get(undo.id) ?? undo.id,
      }));
      const again = madeAgain(done, undoing);
      if (again) newIds.set(again.oldId, again.newId);
      return undoing;
    });
  return {
    summary: { kind: 'undo', values: { ...plan.summary.values, plan: plan.id, undoes: plan.summary.kind } },
    mode: plan.mode,
    ...(plan.result && isWhole && { expects: resolvedChecks(plan.result.applied) }),
    steps: afterTermination(steps),
    ...(plan.result && {
      result: {
        applied: resolvedChecks(plan.result.undone),
        undone: isWhole ? resolvedChecks(plan.result.applied) : [],
      },
    }),
  };
}

/** What EC2 does not delete while an instance that is being terminated still uses it. */
const USED_BY_INSTANCES = /^Delete(NetworkInterface|PlacementGroup|SecurityGroup|Subnet|Volume)$/;

/** Deletions behind a termination wait until the instances are gone. */
function afterTermination(steps: readonly PlanStep[]): PlanStep[] {
  const ended: string[] = [];
  return steps.map((step) => {
    if (step.operation === 'TerminateInstances' && Array.isArray(step.input.InstanceIds)) {
      ended.push(...step.input.InstanceIds.map(String));
    }
    if (ended.length === 0 || !USED_BY_INSTANCES.test(step.operation)) return step;
    return { ...step, waits: step.waits ?? terminated(ended) };
  });
}

/** The instances have been terminated; those that are listed no more have been, too. */
function terminated(ids: readonly string[]): Check {
  return {
    operation: 'DescribeInstances',
    // EC2 takes no more than 200 values of a filter; the others were terminated by the same call.
    input: { Filters: [{ Name: 'instance-id', Values: ids.slice(-200) }] },
    pick: "Reservations[].Instances[] | [?State.Name!='terminated'].InstanceId",
    equals: [],
  };
}

function undoStep(done: StepRecord, undo: UndoStep, resolved: (input: StepInput) => StepInput): PlanStep {
  const [first] = 'steps' in done.undo ? done.undo.steps : [];
  // What the step had reached holds only until its first undo step has run.
  const expects = undo.expects ?? (undo === first ? done.done : undefined);
  return {
    ...undo,
    input: resolved(undo.input),
    ...(done.place && { place: done.place }),
    ...(expects && { expects: { ...expects, input: resolved(expects.input) } }),
    ...(undo.done && { done: { ...undo.done, input: resolved(undo.done.input) } }),
    undo: again(done, undo, resolved),
  };
}

/** Operations that can be sent a second time after their undo, because they name only what is there again. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'AuthorizeSecurityGroupEgress',
  'AuthorizeSecurityGroupIngress',
  'CreateTags',
  'DeleteTags',
  'ModifyImageAttribute',
  'ModifyInstanceAttribute',
  'ModifySecurityGroupRules',
  'StartInstances',
  'StopInstances',
]);

/** How an undo is undone. */
function again(done: StepRecord, undo: UndoStep, resolved: (input: StepInput) => StepInput): Undo {
  if (undo.operation === 'TerminateInstances') return { none: 'terminated-instances-are-gone' };
  if (destroys(undo)) return { none: 'deleted-resources-are-gone' };
  if (!REPEATABLE.has(done.operation)) return { none: 'made-again-under-new-ids' };
  const { id, operation, target, place } = done;
  return {
    steps: [
      {
        id,
        operation,
        input: resolved(done.input),
        target,
        ...(undo.done && { expects: { ...undo.done, input: resolved(undo.done.input) } }),
        ...(done.done && { done: { ...done.done, input: resolved(done.done.input) } }),
        ...(place && { place }),
      },
    ],
  };
}

/** An id that no other step of the undo has: two steps may be undone by calls of the same name. */
function unique(id: string, taken: Set<string>): string {
  let name = id;
  for (let n = 2; taken.has(name); n++) name = `${id.slice(0, 54)}-n${n}`;
  taken.add(name);
  return name;
}
