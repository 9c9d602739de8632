import type { Account } from '../core/accounts.ts';
import { Ec2Error } from '../core/errors.ts';
import { escapeXml } from '../wire/xml.ts';

const VERSION = '2011-06-15';

/**
 * Answers `GetCallerIdentity`, which every client uses to learn whose key it holds. STS's shapes are not among
 * EC2's, hence the document here. Throws `InvalidAction` for the rest of STS.
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
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/${VERSION}/"><GetCallerIdentityResult><Arn>arn:aws:iam::${id}:root</Arn><UserId>${id}</UserId><Account>${id}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;
}
