import * as sdk from '@aws-sdk/client-ec2';
import type { Effect } from '../operations.ts';
import type { InputOf, OperationName, OutputOf } from '../types.ts';
import { type Call, currentCall } from './call.ts';
import { isThrottle, toEc2Error } from './failure.ts';

/** A reply with what EC2 calls the request. */
export interface Reply<O extends OperationName> {
  readonly output: OutputOf<O>;
  readonly requestId: string;
}

/** The time that the attempts of one call may take together, in milliseconds. */
export interface Deadline {
  readonly totalMs: number;
  leftMs: number;
}

export interface Attempt<O extends OperationName> {
  readonly operation: O;
  readonly effect: Effect;
  readonly input: InputOf<O>;
  readonly deadline: Deadline;
  readonly signal: AbortSignal | undefined;
}

type AnyCommand = Parameters<sdk.EC2Client['send']>[0];
const commands = sdk as unknown as Record<string, new (input: unknown) => AnyCommand>;

/**
 * Sends a call once and takes the time from its deadline, unless EC2 threw the call out at once because it throttles.
 * Rejects with `Ec2Error`.
 */
export async function attempt<O extends OperationName>(
  client: sdk.EC2Client,
  { operation, effect, input, deadline, signal }: Attempt<O>,
): Promise<Reply<O>> {
  const began = performance.now();
  const call: Call = { operation, effect, signal: abortsAfter(deadline.leftMs, signal) };
  try {
    const command = commandFor(operation, input);
    const { $metadata, ...output } = await currentCall.run(call, () => client.send(command));
    return { output: output as OutputOf<O>, requestId: call.reply?.requestId ?? $metadata.requestId ?? '' };
  } catch (error) {
    const failure = toEc2Error(error, call, deadline.totalMs);
    if (!isThrottle(failure.code)) deadline.leftMs -= performance.now() - began;
    throw failure;
  }
}

/** A signal that aborts after so many milliseconds, or with another one. */
export function abortsAfter(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(Math.max(0, Math.ceil(ms)));
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

function commandFor<O extends OperationName>(operation: O, input: InputOf<O>): AnyCommand {
  const Command = commands[`${operation}Command`];
  if (!Command) throw new TypeError(`EC2 has no operation ${operation}`);
  return new Command(input);
}
