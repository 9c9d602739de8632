import type { HttpReply } from '../server/server.ts';
import { replyDocument } from '../wire/envelope.ts';
import { operationModel } from '../wire/model/model.ts';
import type { Fault } from './rules.ts';

type Reply = Extract<Fault, { fault: 'foreign-reply' }>['reply'];

/** A sign-in page such as the proxies of hotels and companies answer with. */
const HTML =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form>Sign in to use this network</form></body></html>\n';

/** A reply of status 200 that is not this operation's. */
export function foreignReply(kind: Reply, operation: string, reply: HttpReply): HttpReply {
  switch (kind) {
    case 'html':
      return { status: 200, contentType: 'text/html', body: HTML };
    case 'empty':
      return { status: 200, contentType: reply.contentType, body: '' };
    case 'other-operation':
      return { ...reply, status: 200, body: emptyReplyOf(operation === OTHER ? ANOTHER : OTHER, reply) };
  }
}

const OTHER = 'DescribeKeyPairs';
const ANOTHER = 'DescribeVpcs';

function emptyReplyOf(name: string, { requestId = '' }: HttpReply): HttpReply['body'] {
  const operation = operationModel(name);
  if (!operation) throw new Error(`The model has no ${name}`);
  return replyDocument(operation, {}, requestId);
}
