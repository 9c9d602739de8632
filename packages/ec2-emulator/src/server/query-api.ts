import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { REGIONS } from '../catalogue/regions.ts';
import type { Call, Surroundings } from '../core/call.ts';
import type { Clock } from '../core/clock.ts';
import { dispatch } from '../core/dispatch.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { Caller, Verify } from '../sigv4/verify.ts';
import { errorDocument, replyDocument } from '../wire/envelope.ts';
import { readBody } from './body.ts';
import { answerSts } from './sts.ts';

export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly requestId?: string;
}

/** EC2's Query API, and the one operation of STS by which clients learn their account. */
export function queryApi(surroundings: Surroundings, clock: Clock, verify: Verify) {
  function callBy(caller: Caller, requestId: string): Call {
    if (!REGIONS.has(caller.region)) {
      throw new Ec2Error('AuthFailure', `The region ${caller.region} does not exist`, 401);
    }
    return {
      ...surroundings,
      account: caller.account,
      region: surroundings.world.region(caller.account.id, caller.region),
      now: new Date(clock.now()),
      requestId,
    };
  }

  async function answer(request: IncomingMessage, requestId: string): Promise<string> {
    const url = new URL(request.url ?? '/', 'http://ec2');
    const body = await readBody(request);
    const method = request.method ?? 'GET';
    const caller = verify({ method, url, headers: request.headers, body }, clock.now());
    const params = parametersOf(request, url, body);
    if (caller.service === 'sts') return answerSts(params, caller.account, requestId);
    if (caller.service !== 'ec2') {
      throw new Ec2Error(
        'SignatureDoesNotMatch',
        `Credential should be scoped to correct service: 'ec2'.`,
        403,
      );
    }
    const { operation, output } = await dispatch(params, () => callBy(caller, requestId));
    return replyDocument(operation, output, requestId);
  }

  return async (request: IncomingMessage): Promise<HttpReply> => {
    const requestId = randomUUID();
    const reply = { contentType: 'text/xml;charset=UTF-8', requestId };
    try {
      return { ...reply, status: 200, body: await answer(request, requestId) };
    } catch (error) {
      const ec2Error = error instanceof Ec2Error ? error : internalError(error);
      return { ...reply, status: ec2Error.status, body: errorDocument(ec2Error, requestId) };
    }
  };
}

/** Both ways of the Query protocol: in the query string, or as a form. */
function parametersOf(request: IncomingMessage, url: URL, body: Buffer): URLSearchParams {
  if (request.method === 'GET') return url.searchParams;
  if (request.method !== 'POST') throw errors.unsupportedOperation(`${request.method} is not supported`);
  const params = new URLSearchParams(url.searchParams);
  for (const [name, value] of new URLSearchParams(body.toString())) params.append(name, value);
  return params;
}

function internalError(error: unknown): Ec2Error {
  // A defect of ours, not of the request: say so where the person running the server looks.
  process.stderr.write(`ec2-emulator: ${error instanceof Error ? error.stack : String(error)}\n`);
  return new Ec2Error('InternalError', 'An internal error has occurred', 500);
}
