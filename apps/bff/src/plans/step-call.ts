import { createHash } from 'node:crypto';
import type { StepInput } from '@muster/contract';
import { type InputOf, type OperationName, operations } from '@muster/ec2-client';
import { inputFromJson } from '@muster/ec2-client/sdk';
import { canonical, resolveRefs } from '@muster/plans';
import type { StoredStep } from '../store/plans.ts';
import { pick } from './pick.ts';
import type { Run } from './run.ts';

/** A step as it goes over the wire. */
export interface StepCall {
  readonly operation: OperationName;
  readonly input: InputOf<OperationName>;
  /** The input without references, in JSON. */
  readonly resolved: StepInput;
  readonly clientToken: string | undefined;
  /** SHA-256 of what is sent, so that what is sent again after a restart is certainly the same. */
  readonly digest: string;
}

/**
 * Resolves a step's references and puts a client token on it where the operation takes one: the one that was chosen
 * before, or a new one.
 *
 * @throws UnresolvedRef
 * @throws InvalidInput when what a reference stands for does not fit
 */
export function prepareCall({ ctx, outputs }: Run, step: StoredStep): StepCall {
  const operation = step.operation as OperationName;
  const resolved = resolveRefs(step.input, outputs, pick);
  const takesToken = operations().get(operation)?.takesClientToken === true;
  const clientToken = takesToken ? (step.clientToken ?? ctx.random(16).toString('hex')) : undefined;
  const input: StepInput = clientToken === undefined ? resolved : { ...resolved, ClientToken: clientToken };
  return {
    operation,
    input: inputFromJson(operation, input, 'utf8'),
    resolved,
    clientToken,
    digest: callDigest(operation, input),
  };
}

/** SHA-256 over an operation and its input as JSON. */
export function callDigest(operation: string, input: StepInput): string {
  return createHash('sha256')
    .update(`${operation} ${canonical(input)}`)
    .digest('hex');
}
