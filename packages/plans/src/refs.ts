import type { OutputRef, StepInput } from '@muster/contract';

/** Evaluates a JMESPath expression: the `search` of a JMESPath library. */
export type Search = (data: unknown, expression: string) => unknown;

/** Thrown when a reference names a step that has no output, or picks nothing out of it. */
export class UnresolvedRef extends Error {
  readonly ref: OutputRef;

  constructor(ref: OutputRef) {
    super(`the output of step ${ref.$from} has no ${ref.pick}`);
    this.name = 'UnresolvedRef';
    this.ref = ref;
  }
}

/** What a reference picks out of the recorded outputs. @throws {UnresolvedRef} when it finds nothing. */
export function resolveRef(ref: OutputRef, outputs: ReadonlyMap<string, unknown>, search: Search): unknown {
  const found = search(outputs.get(ref.$from) ?? null, ref.pick);
  if (found === null || found === undefined) throw new UnresolvedRef(ref);
  return found;
}

/** Whether a value inside a step's input stands for a value of an earlier step's output. */
export function isOutputRef(value: unknown): value is OutputRef {
  return typeof value === 'object' && value !== null && '$from' in value && 'pick' in value;
}

/** Every reference inside an input, in the order it is met. */
export function refsIn(value: unknown): OutputRef[] {
  if (isOutputRef(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(refsIn);
}

/**
 * The input with every reference replaced by what it picks.
 *
 * @param outputs the recorded output of each step that has one, by step id
 * @throws {UnresolvedRef} when the step has no output, or the pick finds nothing.
 */
export function resolveRefs(
  input: StepInput,
  outputs: ReadonlyMap<string, unknown>,
  search: Search,
): StepInput {
  return replaceRefs(input, (ref) => resolveRef(ref, outputs, search));
}

/** The input with every reference replaced by what `replace` makes of it. */
export function replaceRefs(input: StepInput, replace: (ref: OutputRef) => unknown): StepInput {
  const walk = (value: unknown): unknown => {
    if (isOutputRef(value)) return replace(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  return walk(input) as StepInput;
}
