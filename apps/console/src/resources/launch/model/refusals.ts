import type { Plan } from '@muster/contract';
import { fieldOfError } from './field-of-error.ts';
import type { LaunchField } from './trouble.ts';

/** What EC2 has said against a launch, by DryRun or when it was applied. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Undefined when it is about the whole, such as a missing permission. */
  readonly field: LaunchField | undefined;
}

/** Everything EC2 refused of a plan, each with the field of the page that it is about. */
export function refusalsOf(plan: Plan): Refusal[] {
  const asked = (plan.preflight ?? [])
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'denied')
    .map(({ ec2Code, message }) => refusal(ec2Code, message));
  const applied = plan.steps
    .filter(({ state }) => state === 'failed')
    .map(({ problem }) => refusal(problem?.ec2Code, problem?.detail ?? problem?.title));
  return [...asked, ...applied];
}

/**
 * Whether a plan does what these steps say: then it is this draft's, also after a reload, which has lost the user data.
 */
export function sameSteps(
  plan: Plan,
  steps: readonly { readonly operation: string; readonly input: unknown }[],
) {
  const text = (list: typeof steps) =>
    JSON.stringify(
      list.map(({ operation, input }) => [operation, sorted({ ...(input as object), UserData: undefined })]),
    );
  return text(plan.steps) === text(steps);
}

/** The same value with the keys of every object in order: a store need not keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

function refusal(code = '', message = ''): Refusal {
  return { code, message, field: fieldOfError(code, message) };
}
