import type { Action } from '../core/action.ts';
import type { Call } from '../core/call.ts';
import { Ec2Error, errors, PartialFailure } from '../core/errors.ts';
import { once } from '../core/idempotency.ts';
import { isRead } from '../core/operations.ts';
import { prepareRegion } from '../network/default-vpc.ts';
import type { Moment } from '../state/history.ts';
import { decodeInput } from '../wire/decode.ts';
import { type OperationModel, operationModel } from '../wire/model/model.ts';
import { paramTree } from '../wire/params.ts';
import { isVersion } from '../wire/versions.ts';
import { findAction } from './action-files.ts';
import { checkChoices } from './choices.ts';
import { checkIdsOrPages } from './ids-or-pages.ts';
import { settle } from './settle.ts';

/** What a request asks for, understood. */
export interface Asked {
  readonly operation: OperationModel;
  /** Of the API, which the caller's library was written for. */
  readonly version: string;
  readonly action: Action;
  readonly input: Record<string, unknown>;
}

/** Reads a request's parameters. Throws an `Ec2Error` for what EC2 has not, or the embedded EC2 can't. */
export async function readRequest(params: URLSearchParams): Promise<Asked> {
  const { operation, version } = requestedOperation(params);
  const action = await findAction(operation.name);
  if (!action) {
    throw errors.unsupportedOperation(
      `The operation ${operation.name} is not supported by the embedded EC2.`,
    );
  }
  const input = decodeInput(operation.input, paramTree(params));
  checkIdsOrPages(operation.name, input);
  checkChoices(operation.name, input);
  return { operation, version, action, input };
}

/** Gives the caller's region what every account finds in one it has never used, and takes what is due to go. */
export function prepare(call: Call): void {
  call.world.transactUnseen(() => {
    prepareRegion(call);
    settle(call);
  });
}

/**
 * Does what is asked and gives the operation's output. Throws an `Ec2Error`, after which nothing has changed unless it
 * is a `PartialFailure`.
 */
export function answer({ operation, action, input }: Asked, call: Call): unknown {
  prepare(call);
  const run = () => action.run(input as never, call);
  const dry = input.DryRun === true;
  if (isRead(operation.name) && !dry) {
    const seen = call.world.asSeen(run);
    if (seen) return seen.result;
  }
  const outcome = call.world.transact(() => {
    if (dry) {
      run();
      throw new Ec2Error('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
    }
    return keepingParts(() => changeOnce({ operation, action, input }, call));
  });
  if (outcome instanceof PartialFailure) throw outcome;
  return outcome;
}

/** Changes what is asked to be changed, unless it has been already and the request is repeated. */
function changeOnce({ operation, action, input }: Omit<Asked, 'version'>, call: Call): unknown {
  const { repetition } = action;
  const request = {
    operation: operation.name,
    input,
    zone: repetition?.zoneOf(input as never, call),
    lasting: repetition && (() => repetition.lasting(call) as (reply: unknown) => boolean),
  };
  let first: unknown;
  const remembered = once(call, request, () => {
    const run = () => action.run(input as never, call);
    findSeen(run, call);
    first = run();
    return repetition ? repetition.remembered(first as never) : first;
  });
  return first ?? repetition?.answer(remembered as never, call) ?? remembered;
}

function keepingParts(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof PartialFailure) return error;
    throw error;
  }
}

/** Throws when what is to be changed has not been seen yet: also those who would change it can't find it. */
function findSeen(run: () => unknown, { world }: Call): void {
  world.asSeen(() => {
    try {
      run();
    } catch (error) {
      if (error instanceof Ec2Error && /NotFound$/.test(error.code)) throw error;
    }
  });
}

/** What a read would have answered at a moment of the past that the world still knows. */
export function answerAsOf(moment: Moment, { action, input }: Asked, call: Call): unknown {
  const then = { ...call, now: moment.at };
  return call.world.asOf(moment, () => {
    settle(then);
    return action.run(input as never, then);
  });
}

function requestedOperation(params: URLSearchParams): { operation: OperationModel; version: string } {
  const name = params.get('Action');
  if (!name) {
    throw new Ec2Error('MissingAction', 'The request is missing an action or a required parameter.');
  }
  const version = params.get('Version');
  if (!version) throw errors.missingParameter('Version');
  if (!isVersion(version)) {
    throw new Ec2Error(
      'NoSuchVersion',
      `The requested version (${version}) of service AmazonEC2 does not exist`,
    );
  }
  const operation = operationModel(name);
  if (!operation) {
    throw new Ec2Error('InvalidAction', `The action ${name} is not valid for this web service.`);
  }
  return { operation, version };
}
