import type { Ec2, OperationName, SendOptions, Transport } from './types.ts';

/**
 * The typed client over a transport. Methods are made on demand from the operation's name, so there is no
 * per-operation code: `createEc2(transport).describeVpcs({})` sends `DescribeVpcs`.
 */
export function createEc2(transport: Transport): Ec2 {
  return new Proxy({} as Ec2, {
    get(_, method) {
      // A promise-like `then` would make `await ec2` call an operation named Then.
      if (typeof method !== 'string' || method === 'then') return undefined;
      const operation = (method.charAt(0).toUpperCase() + method.slice(1)) as OperationName;
      return (input: never, options?: SendOptions) => transport.send(operation, input, options);
    },
  });
}
