import { prepareRegion } from '../network/default-vpc.ts';
import { decodeInput } from '../wire/decode.ts';
import { API_VERSION } from '../wire/envelope.ts';
import { type OperationModel, operationModel } from '../wire/model/model.ts';
import { paramTree } from '../wire/params.ts';
import { findAction } from './action-files.ts';
import type { Call } from './call.ts';
import { Ec2Error, errors } from './errors.ts';
import { once } from './idempotency.ts';

export interface Reply {
  readonly operation: OperationModel;
  readonly output: unknown;
}

/** Answers the request for a caller. Throws an `Ec2Error`, after which nothing has changed. */
export async function dispatch(params: URLSearchParams, callFor: () => Call): Promise<Reply> {
  const operation = requestedOperation(params);
  const action = await findAction(operation.name);
  if (!action) {
    throw errors.unsupportedOperation(
      `The operation ${operation.name} is not supported by the embedded EC2.`,
    );
  }
  const input = decodeInput(operation.input, paramTree(params));
  const call = callFor();
  const output = call.world.transact(() => {
    prepareRegion(call);
    if (input.DryRun === true) {
      action.run(input as never, call);
      throw new Ec2Error('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
    }
    return once(call.region, operation.name, input, call.now, () => action.run(input as never, call));
  });
  return { operation, output };
}

function requestedOperation(params: URLSearchParams): OperationModel {
  const name = params.get('Action');
  if (!name) {
    throw new Ec2Error('MissingAction', 'The request is missing an action or a required parameter.');
  }
  const version = params.get('Version');
  if (!version) throw errors.missingParameter('Version');
  const operation = version === API_VERSION ? operationModel(name) : undefined;
  if (!operation) {
    throw new Ec2Error('InvalidAction', `The action ${name} is not valid for this web service.`);
  }
  return operation;
}
