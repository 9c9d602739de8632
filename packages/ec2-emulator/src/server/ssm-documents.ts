import type { Ec2Error } from '../core/errors.ts';
import { ExpiredSession } from '../rights/credentials.ts';

/** Systems Manager speaks JSON, of this type. */
export const SSM_JSON = 'application/x-amz-json-1.1';

/** An error as Systems Manager answers it: its code beside its words, and always 400 when the caller is to blame. */
export function ssmError(error: Ec2Error): { status: number; body: string; contentType: string } {
  const { code, message } = inSsmWords(error);
  const body = JSON.stringify({ __type: code, ...(message && { message }) });
  return { status: error.status >= 500 ? error.status : 400, body, contentType: SSM_JSON };
}

function inSsmWords(error: Ec2Error): Pick<Ec2Error, 'code' | 'message'> {
  if (error instanceof ExpiredSession) {
    return {
      code: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    };
  }
  switch (error.code) {
    case 'AuthFailure': {
      const message = 'The security token included in the request is invalid.';
      return { code: 'UnrecognizedClientException', message };
    }
    case 'RequestExpired':
    case 'SignatureDoesNotMatch':
      return { code: 'InvalidSignatureException', message: error.message };
    case 'MissingAuthenticationToken':
    case 'IncompleteSignature':
      return { code: `${error.code}Exception`, message: error.message };
    case 'InternalError':
      return { code: 'InternalServerError', message: error.message };
    default:
      return error;
  }
}
