import type { Account } from '../core/accounts.ts';
import { Ec2Error } from '../core/errors.ts';
import { escapeXml } from '../wire/xml.ts';

const VERSION = '2011-06-15';
const NAMESPACE = `xmlns="https://sts.amazonaws.com/doc/${VERSION}/"`;

/** What STS calls the errors that a signature can end in. */
const CODES: Record<string, { code: string; message?: string; status: number }> = {
  AuthFailure: {
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid.',
    status: 403,
  },
  RequestExpired: { code: 'SignatureDoesNotMatch', status: 403 },
};

/**
 * Answers `GetCallerIdentity`, which every client uses to learn whose key it holds. STS's shapes are not among
 * EC2's, hence the documents here. Throws `InvalidAction` for the rest of STS.
 */
export function answerSts(params: URLSearchParams, account: Account, requestId: string): string {
  const action = params.get('Action');
  if (action !== 'GetCallerIdentity' || params.get('Version') !== VERSION) {
    throw new Ec2Error(
      'InvalidAction',
      `Could not find operation ${action} for version ${params.get('Version')}`,
    );
  }
  const id = escapeXml(account.id);
  return `<GetCallerIdentityResponse ${NAMESPACE}><GetCallerIdentityResult><Arn>arn:aws:iam::${id}:root</Arn><UserId>${id}</UserId><Account>${id}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;
}

/** An error as STS answers it, whose document and codes are not those of EC2. */
export function stsError(error: Ec2Error, requestId: string): { status: number; body: string } {
  const { code, message = error.message, status } = CODES[error.code] ?? error;
  const body = `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
  return { status, body };
}
