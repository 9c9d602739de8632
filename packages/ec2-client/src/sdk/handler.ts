import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { addAbortSignal, type Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Ec2Error } from '../errors.ts';
import { type Call, currentCall } from './call.ts';
import type { ReplyCheck } from './envelope.ts';

/** Sockets to the endpoint. A connection-pinning agent goes here. */
export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** How the SDK's requests travel: with the call's own signal, a limit on the reply, and only the service's answers let through. */
export class CheckedHandler extends NodeHttpHandler {
  readonly #maxReplyBytes: number;
  readonly #check: ReplyCheck;

  constructor(options: {
    agents: Agents;
    connectTimeoutMs: number;
    maxReplyBytes: number;
    check: ReplyCheck;
  }) {
    super({
      httpAgent: options.agents.http,
      httpsAgent: options.agents.https,
      connectionTimeout: options.connectTimeoutMs,
    });
    this.#maxReplyBytes = options.maxReplyBytes;
    this.#check = options.check;
  }

  override async handle(...[request]: Parameters<NodeHttpHandler['handle']>) {
    const call = currentCall.getStore();
    if (!call) throw new Error('a request was sent outside of a call');
    call.sent = true;
    const { response } = await super.handle(request, { abortSignal: call.signal });
    const body = await collect(response.body as Readable, call, this.#maxReplyBytes);
    const { statusCode: status, headers } = response;
    call.reply = { requestId: this.#check(call, { status, headers, body }), status };
    response.body = body;
    return { response };
  }
}

/** Reads a body whole. Destroys the socket when the body is larger than allowed or the call is given up. */
async function collect(body: Readable, call: Call, limit: number): Promise<Buffer> {
  addAbortSignal(call.signal, body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw tooLarge(call, limit);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(call: Call, limit: number): Ec2Error {
  return new Ec2Error({
    operation: call.operation,
    code: 'Muster.ReplyTooLarge',
    message: `The endpoint's reply to ${call.operation} is larger than ${Math.floor(limit / 1024 / 1024)} MB.`,
    outcome: call.effect === 'read' ? 'refused' : 'unknown',
  });
}
