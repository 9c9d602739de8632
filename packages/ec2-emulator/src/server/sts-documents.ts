import type { Ec2Error } from '../core/errors.ts';
import { ExpiredSession } from '../rights/credentials.ts';
import { escapeXml } from '../wire/xml.ts';

export const STS_VERSION = '2011-06-15';
const NAMESPACE = `xmlns="https://sts.amazonaws.com/doc/${STS_VERSION}/"`;

/** Elements by name; a nested object is an element of elements. STS's shapes are not among EC2's. */
export interface StsResult {
  readonly [element: string]: string | StsResult;
}

/** The document of a reply. */
export function stsDocument(operation: string, result: StsResult, requestId: string): string {
  const reply = { [`${operation}Result`]: result, ResponseMetadata: { RequestId: requestId } };
  return `<${operation}Response ${NAMESPACE}>${elements(reply)}</${operation}Response>`;
}

/** An error as STS answers it, whose document and codes are not those of EC2. */
export function stsError(error: Ec2Error, requestId: string): { status: number; body: string } {
  const { code, message, status } = inStsWords(error);
  const reply = { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: requestId };
  const body = `<ErrorResponse ${NAMESPACE}>${elements(reply)}</ErrorResponse>`;
  return { status, body };
}

function inStsWords(error: Ec2Error): Pick<Ec2Error, 'code' | 'message' | 'status'> {
  if (error instanceof ExpiredSession) {
    const message = 'The security token included in the request is expired';
    return { code: 'ExpiredToken', message, status: 403 };
  }
  switch (error.code) {
    case 'AuthFailure': {
      const message = 'The security token included in the request is invalid.';
      return { code: 'InvalidClientTokenId', message, status: 403 };
    }
    case 'RequestExpired':
      return { code: 'SignatureDoesNotMatch', message: error.message, status: 403 };
    default:
      return error;
  }
}

function elements(result: StsResult): string {
  return Object.entries(result)
    .map(([name, value]) => {
      const inside = typeof value === 'string' ? escapeXml(value) : elements(value);
      return `<${name}>${inside}</${name}>`;
    })
    .join('');
}
