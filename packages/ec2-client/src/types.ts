import type * as sdk from '@aws-sdk/client-ec2';

type Commands = {
  [K in keyof typeof sdk as K extends `${infer Operation}Command` ? Operation : never]: (typeof sdk)[K];
};

/** Every operation of the EC2 API, as the SDK's model names it: `'DescribeInstances'`, `'RunInstances'`, … */
export type OperationName = Exclude<keyof Commands, '$' | '__'> & string;

type CommandOf<O extends OperationName> = Commands[O] extends abstract new (
  ...args: never[]
) => infer Command
  ? Command
  : never;

/** The input of an operation, in the SDK's shape. */
export type InputOf<O extends OperationName> =
  CommandOf<O> extends { readonly input: infer Input } ? Input : never;

/** The output of an operation, in the SDK's shape, without the SDK's transport metadata. */
export type OutputOf<O extends OperationName> =
  CommandOf<O> extends {
    resolveMiddleware: (...args: never[]) => (...args: never[]) => Promise<{ output: infer Output }>;
  }
    ? Omit<Output, '$metadata'>
    : never;

/** Options of one call. */
export interface SendOptions {
  /** Aborts the call; what EC2 had already accepted stays done. */
  readonly signal?: AbortSignal;
}

/** What carries a call to EC2: the AWS SDK in the BFF, the BFF in the browser. Rejects with `Ec2Error` only. */
export interface Transport {
  send<O extends OperationName>(operation: O, input: InputOf<O>, options?: SendOptions): Promise<OutputOf<O>>;
}

/** Every EC2 operation as a method: `ec2.describeInstances({ InstanceIds: ['i-…'] })`. */
export type Ec2 = {
  readonly [O in OperationName as Uncapitalize<O>]: (
    input: InputOf<O>,
    options?: SendOptions,
  ) => Promise<OutputOf<O>>;
};
