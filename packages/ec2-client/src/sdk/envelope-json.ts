import { notEc2, type ReplyCheck } from './envelope.ts';

const REQUEST_ID = /^[\w-]{1,128}$/;

/**
 * Checks a reply of a service that speaks AWS JSON 1.1: an object, which names its error when it is one, and a request
 * id beside it. The SDK takes an empty body for an empty success.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export const checkJsonEnvelope: ReplyCheck = (call, { status, headers, body }) => {
  const foreign = (what: string) => notEc2(call, status, what);
  if (body.length === 0) throw foreign('an empty reply');
  const content = parsed(body);
  if (content === undefined) throw foreign('a reply that is not a JSON object');
  const named = '__type' in content || 'x-amzn-errortype' in headers;
  if (status >= 300 && !named) throw foreign('an error without a name');
  const requestId = headers['x-amzn-requestid'] ?? '';
  if (!REQUEST_ID.test(requestId)) throw foreign('a reply without a request id');
  return requestId;
};

function parsed(body: Buffer): object | undefined {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
