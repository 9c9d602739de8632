import { Ec2Error } from '../core/errors.ts';
import type { Random } from '../core/random.ts';
import { type Credentials, type Session, uniqueId } from '../rights/credentials.ts';
import type { Policy } from '../rights/policy.ts';
import type { StsOperation } from './sts.ts';
import type { StsResult } from './sts-documents.ts';
import { duration, requiredText, sessionPolicy } from './sts-input.ts';

const SESSION_NAME = { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ };
const FEDERATED_NAME = { ...SESSION_NAME, max: 32 };
const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/;
const DAY_AND_A_HALF = 129_600;

/** The policy of somebody who may do nothing at all. */
const NOTHING: Policy = { Statement: [] };

/** The operations of STS that hand out credentials for a while. */
export function sessionOperations(
  credentials: Credentials,
  accountIds: { has(id: string): boolean },
  random: Random,
): Readonly<Record<string, StsOperation>> {
  return {
    GetSessionToken(params, { account, principal, accessKeyId }) {
      refuseSessions(principal, 'GetSessionToken');
      const seconds = duration(params, { max: DAY_AND_A_HALF, otherwise: 43_200 });
      const { arn, userId } = principal;
      const session = { accountId: account.id, arn, userId, underKey: accessKeyId, seconds };
      return { Credentials: shown(credentials.issue(session, random)) };
    },

    AssumeRole(params, _caller, check) {
      const RoleArn = requiredText(params, 'RoleArn', { min: 20, max: 2048 });
      const name = requiredText(params, 'RoleSessionName', SESSION_NAME);
      const seconds = duration(params, { max: 43_200, otherwise: 3600 });
      const [, accountId = '', role = ''] = ROLE_ARN.exec(RoleArn) ?? [];
      if (accountId === '') throw new Ec2Error('ValidationError', `${RoleArn} is invalid`);
      check('sts:AssumeRole', RoleArn, accountIds.has(accountId));
      const own = sessionPolicy(params);
      const arn = `arn:aws:sts::${accountId}:assumed-role/${role}/${name}`;
      const userId = `${uniqueId('AROA', RoleArn)}:${name}`;
      const session = { accountId, arn, userId, seconds, ...(own && { policy: own.policy }) };
      const source = params.get('SourceIdentity');
      return {
        Credentials: shown(credentials.issue(session, random)),
        AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
        ...(own && { PackedPolicySize: own.packedSize }),
        ...(source && { SourceIdentity: source }),
      };
    },

    // Whoever it is for may do what both the caller's policy and the session's own allow: without one, nothing.
    GetFederationToken(params, { account, principal, accessKeyId }, check) {
      refuseSessions(principal, 'GetFederationToken');
      const name = requiredText(params, 'Name', FEDERATED_NAME);
      const seconds = duration(params, { max: DAY_AND_A_HALF, otherwise: 43_200 });
      const arn = `arn:aws:sts::${account.id}:federated-user/${name}`;
      check('sts:GetFederationToken', arn);
      const own = sessionPolicy(params);
      const userId = `${account.id}:${name}`;
      const policy = own?.policy ?? NOTHING;
      const session = { accountId: account.id, arn, userId, underKey: accessKeyId, policy, seconds };
      return {
        Credentials: shown(credentials.issue(session, random)),
        FederatedUser: { FederatedUserId: userId, Arn: arn },
        ...(own && { PackedPolicySize: own.packedSize }),
      };
    },
  };
}

function refuseSessions({ temporary }: { readonly temporary: boolean }, operation: string): void {
  if (temporary) {
    throw new Ec2Error('AccessDenied', `Cannot call ${operation} with session credentials`, 403);
  }
}

function shown({ accessKeyId, secretAccessKey, sessionToken, expiration }: Session): StsResult {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.toISOString(),
  };
}
