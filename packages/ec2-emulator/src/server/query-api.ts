import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isUsable, REGIONS } from '../catalogue/regions.ts';
import { type Call, callOf, type Surroundings } from '../core/call.ts';
import type { Clock } from '../core/clock.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import { answer, answerAsOf, readRequest } from '../dispatch/dispatch.ts';
import { befallReply, befallRequest, ConnectionReset, staleMoment } from '../faults/befall.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import { authorize } from '../rights/authorize.ts';
import { Context } from '../rights/context.ts';
import { notValidated } from '../rights/credentials.ts';
import { globalKeys, type Origin } from '../rights/global-keys.ts';
import type { Sealer } from '../rights/sealer.ts';
import { type Caller, type Verify, WrongSignature } from '../sigv4/verify.ts';
import { errorDocument, replyDocument } from '../wire/envelope.ts';
import { readBody } from './body.ts';
import type { Handler, HttpReply } from './server.ts';
import { SSM_JSON, ssmError } from './ssm-documents.ts';
import type { Sts } from './sts.ts';
import { stsError } from './sts-documents.ts';

/** Request targets are relative; what they are relative to does not matter. */
const BASE = 'http://ec2';
const XML = 'text/xml;charset=UTF-8';

/** What answering takes, besides what every call shares. */
export interface QueryApiParts {
  readonly surroundings: Surroundings;
  readonly clock: Clock;
  readonly verify: Verify;
  readonly sealer: Sealer;
  readonly sts: Sts;
  readonly faults: FaultPlan;
}

/** EC2's Query API, and on the same port the little of STS and of Systems Manager that its callers need. */
export function queryApi({ surroundings, clock, verify, sealer, sts, faults }: QueryApiParts): Handler {
  function callBy(caller: Caller, requestId: string): Call {
    const region = REGIONS.get(caller.region);
    if (!region || !isUsable(region, caller.account)) {
      throw notValidated();
    }
    return callOf(surroundings, clock, caller.account, region.name, requestId);
  }

  async function documentFor(request: IncomingMessage, requestId: string): Promise<HttpReply> {
    const url = requestUrl(request);
    const body = await readBody(request);
    const method = request.method ?? 'GET';
    const caller = verify({ method, url, headers: request.headersDistinct, body });
    if (caller.service === 'ssm') {
      const target = String(request.headers['x-amz-target'] ?? '');
      const keys = globalKeys(caller.principal, callBy(caller, requestId), originOf(request), 'ssm');
      const { ssm } = await import('./ssm.ts');
      const answer = ssm(target, body, { ...caller, context: new Context(keys) });
      return { status: 200, contentType: SSM_JSON, requestId, body: answer };
    }
    const params = parametersOf(request, url, body);
    const xml = (body: HttpReply['body']) => ({ status: 200, contentType: XML, requestId, body });
    if (caller.service === 'sts') return xml(sts(params, caller, originOf(request), requestId));
    if (caller.service !== 'ec2') {
      throw new Ec2Error(
        'SignatureDoesNotMatch',
        `Credential should be scoped to correct service: 'ec2'.`,
        403,
      );
    }
    const name = params.get('Action') ?? '';
    const place = { accountId: caller.account.id, region: caller.region };
    const befalling = faults.befalling({ ...place, operation: name, parameters: params });
    await befallRequest(befalling);
    const asked = await readRequest(params);
    const call = callBy(caller, requestId);
    await authorize(caller.principal, asked, call, originOf(request), sealer);
    const moment = staleMoment(befalling, name, call.now);
    const output = moment ? answerAsOf(moment, asked, call) : answer(asked, call);
    return befallReply(
      befalling,
      name,
      xml(replyDocument(asked.operation, output, requestId, asked.version)),
    );
  }

  return async (request) => {
    const requestId = randomUUID();
    const reply = { contentType: XML, requestId };
    try {
      return await documentFor(request, requestId);
    } catch (error) {
      if (error instanceof ConnectionReset) return undefined;
      const ec2Error = error instanceof Ec2Error ? error : internalError(error, request);
      const service = serviceAsked(request);
      if (service === 'sts') return { ...reply, ...stsError(ec2Error, requestId) };
      if (service === 'ssm') return { ...reply, ...ssmError(ec2Error) };
      const inWords = inEc2Words(ec2Error);
      return { ...reply, status: inWords.status, body: errorDocument(inWords, requestId) };
    }
  };
}

/** By the scope it says it is signed for: also requests whose signature is refused get an answer of that service. */
function serviceAsked({ headers, url = '' }: IncomingMessage): string | undefined {
  const scope = `${headers.authorization ?? ''} ${url}`;
  const [, service] = /(?:\/|%2F)(\w+)(?:\/|%2F)aws4_request/i.exec(scope) ?? [];
  return service ?? (headers['x-amz-target'] ? 'ssm' : undefined);
}

/** EC2 does not tell a key that nobody has from one whose secret did not sign the request. */
function inEc2Words(error: Ec2Error): Ec2Error {
  return error instanceof WrongSignature ? notValidated() : error;
}

function originOf({ socket, headers }: IncomingMessage): Origin {
  return { sourceIp: socket.remoteAddress?.replace(/^::ffff:/, ''), userAgent: headers['user-agent'] };
}

function requestUrl({ url = '/' }: IncomingMessage): URL {
  if (URL.canParse(url, BASE)) return new URL(url, BASE);
  throw new Ec2Error('MalformedQueryString', 'The request has no URL that can be read');
}

/** Both ways of the Query protocol: in the query string, or as a form. */
function parametersOf(request: IncomingMessage, url: URL, body: Buffer): URLSearchParams {
  if (request.method === 'GET') return url.searchParams;
  if (request.method !== 'POST') throw errors.unsupportedOperation(`${request.method} is not supported`);
  const params = new URLSearchParams(url.searchParams);
  for (const [name, value] of new URLSearchParams(body.toString())) params.append(name, value);
  return params;
}

function internalError(error: unknown, request: IncomingMessage): Ec2Error {
  // A defect of ours, unless the client is gone: say so where the person running the server looks.
  if (request.destroyed && !request.complete) return new Ec2Error('RequestAborted', 'The client is gone');
  process.stderr.write(`ec2-emulator: ${error instanceof Error ? error.stack : String(error)}\n`);
  return new Ec2Error('InternalError', 'An internal error has occurred', 500);
}
