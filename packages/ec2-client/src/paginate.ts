import { Ec2Error } from './errors.ts';
import type { Ec2, InputOf, OperationName, OutputOf, SendOptions } from './types.ts';

/** Operations that answer in pages. */
export type PagedOperation = {
  [O in OperationName]: 'NextToken' extends keyof InputOf<O> & keyof OutputOf<O> ? O : never;
}[OperationName];

type Paged = (input: object, options?: SendOptions) => Promise<{ NextToken?: string }>;

/**
 * Every page of an operation's answer, each asked for when the one before it has been used. Rejects with `Ec2Error`,
 * also when the endpoint hands out the same page for ever.
 */
export async function* pages<O extends PagedOperation>(
  ec2: Ec2,
  operation: O,
  input: InputOf<O>,
  options?: SendOptions,
): AsyncGenerator<OutputOf<O>, void, undefined> {
  const methods = ec2 as unknown as Readonly<Record<string, Paged>>;
  const method = methods[operation.charAt(0).toLowerCase() + operation.slice(1)] as Paged;
  let token: string | undefined;
  do {
    const page = await method({ ...(input as object), ...(token && { NextToken: token }) }, options);
    yield page as OutputOf<O>;
    if (page.NextToken && page.NextToken === token) throw samePage(operation);
    token = page.NextToken || undefined;
  } while (token);
}

/** The fields of a page that hold a list. */
export type ListField<O extends PagedOperation> = {
  [F in keyof OutputOf<O>]-?: NonNullable<OutputOf<O>[F]> extends readonly unknown[] ? F : never;
}[keyof OutputOf<O>];

type Item<List> = NonNullable<List> extends readonly (infer I)[] ? I : never;

/** Every item of one field over all pages: `items(ec2, 'DescribeVolumes', 'Volumes', {})`. */
export async function* items<O extends PagedOperation, F extends ListField<O>>(
  ec2: Ec2,
  operation: O,
  field: F,
  input: InputOf<O>,
  options?: SendOptions,
): AsyncGenerator<Item<OutputOf<O>[F]>, void, undefined> {
  for await (const page of pages(ec2, operation, input, options)) {
    yield* (page[field] ?? []) as Item<OutputOf<O>[F]>[];
  }
}

function samePage(operation: string): Ec2Error {
  return new Ec2Error({
    operation,
    code: 'Muster.NotAnEc2Response',
    message: `The endpoint answered ${operation} with the same page twice.`,
  });
}
