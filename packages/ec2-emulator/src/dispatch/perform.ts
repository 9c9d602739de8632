import type { InputOf, OperationName, OutputOf } from '../core/action.ts';
import type { Call } from '../core/call.ts';
import { prepareRegion } from '../network/default-vpc.ts';
import { findAction } from './action-files.ts';
import { settle } from './settle.ts';

/** Runs an operation for a caller without a request: for seeds. */
export async function perform<Name extends OperationName>(
  call: Call,
  operation: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const action = await findAction(operation);
  if (!action) throw new Error(`${operation} has no behaviour`);
  return call.world.transact(() => {
    prepareRegion(call);
    settle(call);
    return action.run(input as never, call) as OutputOf<Name>;
  });
}
