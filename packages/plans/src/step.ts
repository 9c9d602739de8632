import type { Check, NoUndoReason, OutputRef, Place, PlanStep, StepInput } from '@muster/contract';
import type { InputOf, OperationName } from '@muster/ec2-client';

/**
 * An operation's input as a plan carries it: JSON, so times are ISO 8601 and blobs are their UTF-8 text, and any value
 * may be a reference to an earlier step's output.
 */
export type Planned<T> =
  | OutputRef
  | (T extends Date | Uint8Array
      ? string
      : T extends readonly (infer Item)[]
        ? readonly Planned<Item>[]
        : T extends object
          ? { readonly [K in keyof T]: Planned<T[K]> }
          : T);

/** An operation's whole input; only what is inside it may be a reference. */
export type PlannedInput<O extends OperationName> = {
  readonly [K in keyof InputOf<O>]: Planned<InputOf<O>[K]>;
};

interface Call<O extends OperationName> {
  readonly id: string;
  readonly operation: O;
  readonly input: PlannedInput<O>;
  readonly target: string;
  readonly expects?: Check | undefined;
  readonly done?: Check | undefined;
  readonly waits?: Check | undefined;
  readonly place?: Place | undefined;
}

type UndoCall = ReturnType<typeof call>;
type StepUndo = { readonly steps: readonly UndoCall[] } | { readonly none: NoUndoReason };

/** One EC2 call of a plan; its input is checked against the operation's. An undo, or why there is none, is required. */
export function step<O extends OperationName>({
  undo,
  ...rest
}: Call<O> & { readonly undo: StepUndo }): PlanStep {
  return { ...call(rest), undo: 'none' in undo ? undo : { steps: [...undo.steps] } };
}

/** One call of an undo: like a step, without an undo of its own. */
export function call<O extends OperationName>(given: Call<O>) {
  const { id, operation, input, target, expects, done, waits, place } = given;
  return {
    id,
    operation: operation as string,
    input: plainInput(input),
    target,
    ...(expects && { expects }),
    ...(done && { done }),
    ...(waits && { waits }),
    ...(place && { place }),
  };
}

/** A read of the same operation's input and what it must show. */
export function check<O extends OperationName & `${'Describe' | 'Get'}${string}`>(
  operation: O,
  input: PlannedInput<O>,
  pick: string,
  equals: unknown,
  match?: Check['match'],
): Check {
  return {
    operation,
    input: plainInput(input),
    pick,
    equals: plainJson(equals),
    ...(match && { match }),
  };
}

/** A value out of an earlier step's output; `pick` is JMESPath. */
export function from(step: string, pick: string): OutputRef {
  return { $from: step, pick };
}

/** A text as a JMESPath literal. What JMESPath or JSON escape is written by number: implementations differ on the rest. */
export function jmespathLiteral(text: string): string {
  const escaped = text.replaceAll(/[^ !#-[\]-_a-~]/g, (unit) => {
    return Array.from({ length: unit.length }, (_, at) => unit.charCodeAt(at))
      .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
      .join('');
  });
  return `\`"${escaped}"\``;
}

/** The input as it travels: members that are undefined are left out, as JSON leaves them out. */
function plainInput(input: object): StepInput {
  return plainJson(input) as StepInput;
}

function plainJson(value: unknown): Check['equals'] {
  return JSON.parse(JSON.stringify(value)) as Check['equals'];
}
