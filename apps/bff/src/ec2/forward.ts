import { Ec2Error, type OperationName, operations } from '@muster/ec2-client';
import { InvalidInput, inputFromJson, outputToJson } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import { forbidden, invalidField, notFound, ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import { ec2ProblemError } from './problem.ts';
import { SingleFlight } from './single-flight.ts';

/**
 * Forwards any operation that reads. Those that answer with a secret (a Windows password, a console log, a VPN's keys)
 * are not for viewers, and their answers are never shared between callers.
 */
export function forwardRead(ctx: Context): Handlers['ec2'] {
  const flights = new SingleFlight();
  return async ({ params: { connection, region, operation: name }, body }, { principal, signal }) => {
    const operation = operations().get(name);
    if (!operation) throw notFound(`operation ${name} in EC2`);
    if (operation.effect !== 'read') throw mustBePlan(name);
    const { role } = principal.user;
    const secret = operation.class === 'returns-secret';
    if (secret && role === 'viewer')
      throw forbidden(`${name} answers with a secret, which a viewer does not see.`);

    const input = readInput(operation.name, body);
    const client = await ctx.ec2.clientFor(connection, region);
    const read = (until: AbortSignal) =>
      client.send(operation.name, input, { signal: until, priority: 'person' });
    try {
      // Whoever holds the same role may read the same of a connection, so the role stands for a person's rights.
      const key = JSON.stringify([role, connection, region, name, input]);
      const output = await (secret ? read(signal) : flights.run(key, signal, read));
      return outputToJson(operation.name, output) as Record<string, unknown>;
    } catch (error) {
      if (signal.aborted) throw ec2ProblemError(givenUp(name));
      throw error instanceof Ec2Error ? ec2ProblemError(error) : error;
    }
  };
}

function givenUp(operation: string): Ec2Error {
  return new Ec2Error({ operation, code: 'Muster.Aborted', message: 'The caller went away.' });
}

function readInput(operation: OperationName, body: unknown) {
  try {
    return inputFromJson(operation, body);
  } catch (error) {
    throw error instanceof InvalidInput ? invalidField(error.path, error.message) : error;
  }
}

function mustBePlan(operation: string): ProblemError {
  return new ProblemError(
    {
      type: 'must-be-a-plan',
      title: 'A change is a plan',
      status: 405,
      operation,
      detail: `${operation} changes something, and changes are not forwarded.`,
      next: 'Send it as a step of a plan to POST /api/plans.',
    },
    // HTTP asks for the methods that would do. None does.
    { Allow: '' },
  );
}
