import type { Check, PlanDraft, PlanStep, Problem, StepInput } from '@muster/contract';
import { isOperationName, operations } from '@muster/ec2-client';
import { InvalidInput, inputFromJson } from '@muster/ec2-client/sdk';
import { refsIn } from '@muster/plans';
import { ProblemError } from '../http/problem.ts';
import { isJmesPath } from './pick.ts';

type Field = NonNullable<Problem['fields']>[number];
type CheckedDraft = Pick<PlanDraft, 'steps' | 'mode' | 'expects' | 'result'>;
type Calls = Pick<PlanStep, 'operation' | 'input' | 'expects' | 'done' | 'waits'>;

/**
 * Looks for what would make a plan impossible to run, before anybody reviews it.
 *
 * @throws ProblemError 422 that names every field that is wrong
 */
export function checkSteps({ steps, mode, expects, result }: CheckedDraft): void {
  const wrong: Field[] = (expects ?? []).flatMap((check, n) => wrongCheck(`expects.${n}`, check, new Set()));
  const earlier = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const at = `steps.${index}`;
    if (earlier.has(step.id)) wrong.push(field(`${at}.id`, step.id, 'another step has this id'));
    // Independent steps run side by side: none of them is earlier than another.
    wrong.push(...wrongCall(at, step, mode === 'ordered' ? earlier : new Set()));
    earlier.add(step.id);
    if (!('steps' in step.undo)) continue;
    const known = new Set([...earlier, ...step.undo.steps.map(({ id }) => id)]);
    for (const [n, undo] of step.undo.steps.entries()) {
      wrong.push(...wrongCall(`${at}.undo.steps.${n}`, undo, known));
    }
  }
  for (const when of ['applied', 'undone'] as const) {
    const checks = result?.[when] ?? [];
    wrong.push(...checks.flatMap((check, n) => wrongCheck(`result.${when}.${n}`, check, earlier)));
  }
  if (wrong.length > 0) throw invalid(wrong);
}

function wrongCall(at: string, call: Calls, known: ReadonlySet<string>): Field[] {
  return [
    ...wrongOperation(at, call.operation),
    ...['ClientToken', 'DryRun']
      .filter((name) => name in call.input)
      .map((name) => field(`${at}.input.${name}`, undefined, 'Muster sets this itself')),
    ...wrongInput(at, call),
    ...wrongRefs(`${at}.input`, call.input, known),
    ...wrongCheck(`${at}.expects`, call.expects, known),
    ...wrongCheck(`${at}.done`, call.done, known),
    ...wrongCheck(`${at}.waits`, call.waits, known),
  ];
}

function wrongOperation(at: string, name: string): Field[] {
  const operation = operations().get(name);
  const wrong = (message: string) => [field(`${at}.operation`, name, message)];
  if (!operation) return wrong('EC2 has no such operation');
  if (operation.effect === 'read') return wrong('a read is no step of a plan');
  if (operation.class === 'returns-secret')
    return wrong('its reply holds a secret, which a plan would have to keep');
  return [];
}

/** What a reference stands for is only known when the step runs, so inputs with one are looked at then. */
function wrongInput(at: string, { operation, input }: Calls | Check): Field[] {
  if (!isOperationName(operation) || refsIn(input).length > 0) return [];
  try {
    inputFromJson(operation, input, 'utf8');
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return [field(`${at}.input.${error.path}`, undefined, error.message)];
  }
}

function wrongCheck(at: string, check: Check | undefined, known: ReadonlySet<string>): Field[] {
  if (!check) return [];
  const operation = operations().get(check.operation);
  return [
    ...(operation?.class === 'read' ? [] : [field(`${at}.operation`, check.operation, 'a check is a read')]),
    ...(isJmesPath(check.pick) ? [] : [field(`${at}.pick`, check.pick, 'this is not JMESPath')]),
    ...wrongInput(at, check),
    ...wrongRefs(`${at}.input`, check.input, known),
  ];
}

function wrongRefs(at: string, input: StepInput, known: ReadonlySet<string>): Field[] {
  return refsIn(input).flatMap(({ $from, pick }) => [
    ...(known.has($from) ? [] : [field(at, $from, 'this is not an earlier step')]),
    ...(isJmesPath(pick) ? [] : [field(at, pick, 'this is not JMESPath')]),
  ]);
}

const field = (path: string, given: string | undefined, message: string): Field => ({
  path,
  message,
  ...(given !== undefined && { given }),
});

const invalid = (fields: Field[]) =>
  new ProblemError({
    type: 'invalid-plan',
    title: 'This plan can’t be run',
    status: 422,
    detail: fields.map(({ path, message }) => `${path}: ${message}`).join('; '),
    fields,
  });
