import type { Call } from './call.ts';

type Sdk = typeof import('@aws-sdk/client-ec2');

/** The operations of EC2, by name. */
export type OperationName = {
  [Name in keyof Sdk]: Name extends `${infer Operation}Command`
    ? Operation extends '$'
      ? never
      : Operation
    : never;
}[keyof Sdk];

type CommandOf<Name extends OperationName> = InstanceType<Sdk[`${Name}Command`]>;

/** What the operation is asked, in the SDK's shape. */
export type InputOf<Name extends OperationName> = CommandOf<Name>['input'];

/** What the operation answers, in the SDK's shape. */
export type OutputOf<Name extends OperationName> =
  CommandOf<Name> extends {
    resolveMiddleware(...args: never[]): (...args: never[]) => Promise<infer Handled>;
  }
    ? Handled extends { output: infer Output }
      ? Omit<Output, '$metadata'>
      : never
    : never;

/** The behaviour of one operation. */
export interface Action<Name extends OperationName = OperationName> {
  readonly operation: Name;
  /**
   * Answers the operation, in EC2's order of checks, or throws an `Ec2Error`. What it has put or deleted by then is
   * taken back on an error and on a dry run, so it needs to know of neither.
   */
  run(input: InputOf<Name>, call: Call): OutputOf<Name>;
  readonly repetition?: Repetition<Name> | undefined;
}

/** How a request that is repeated with its client token is answered, where it is not as the first time. */
export interface Repetition<Name extends OperationName = OperationName> {
  /** The Availability Zone within which a request's token counts; undefined for the whole region. */
  zoneOf(input: InputOf<Name>, call: Call): string | undefined;
  /** What of the first output is remembered. */
  remembered(output: OutputOf<Name>): OutputOf<Name>;
  /** The output now, of what is remembered. */
  answer(remembered: OutputOf<Name>, call: Call): OutputOf<Name>;
  /** A test for whether, a day after it was given, what is remembered still answers its token's requests. */
  lasting(call: Call): (remembered: OutputOf<Name>) => boolean;
}

/** Declares the behaviour of an operation; the default export of the file named for it. */
export function action<Name extends OperationName>(
  operation: Name,
  run: (input: InputOf<Name>, call: Call) => OutputOf<Name>,
  repetition?: Repetition<Name>,
): Action<Name> {
  return { operation, run, repetition };
}
