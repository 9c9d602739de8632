import type { Organization } from '../core/accounts.ts';
import { unitsAround } from '../core/accounts.ts';
import type { Call } from '../core/call.ts';
import type { ContextValue } from './context.ts';
import type { Principal } from './credentials.ts';

/** From where a request comes. */
export interface Origin {
  readonly sourceIp: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * What conditions can ask about every request.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function globalKeys(
  principal: Principal,
  { account, region, now, organization }: Pick<Call, 'account' | 'region' | 'now' | 'organization'>,
  { sourceIp, userAgent }: Origin,
  service = 'ec2',
): Readonly<Record<string, ContextValue>> {
  const [, kind = 'root', name] = /:(user|assumed-role|federated-user)\/(.+)$/.exec(principal.arn) ?? [];
  return {
    ...(service === 'ec2' && { 'ec2:Region': region.name }),
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': Math.floor(now.getTime() / 1000),
    'aws:MultiFactorAuthPresent': principal.temporary ? false : undefined,
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalArn': principal.arn,
    'aws:PrincipalOrgID': isMember(organization, account.id) ? organization.id : undefined,
    'aws:PrincipalType': PRINCIPAL_TYPES[kind],
    'aws:Region': region.name,
    'aws:RequestedRegion': region.name,
    'aws:SecureTransport': false,
    'aws:Service': service,
    'aws:SourceIp': sourceIp,
    'aws:UserAgent': userAgent,
    'aws:userid': principal.userId,
    'aws:username': kind === 'user' ? name : undefined,
    'aws:ViaAWSService': false,
  };
}

const PRINCIPAL_TYPES: Readonly<Record<string, string>> = {
  root: 'Account',
  user: 'User',
  'assumed-role': 'AssumedRole',
  'federated-user': 'FederatedUser',
};

const isMember = (organization: Organization, accountId: string): boolean =>
  organization.managementAccountId === accountId || unitsAround(organization, accountId).length > 0;
