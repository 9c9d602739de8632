import type { Surroundings } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { notAuthorized } from '../rights/authorize.ts';
import { type Credentials, type Principal, type Session, uniqueId } from '../rights/credentials.ts';
import { readPolicy, verdictOf } from '../rights/policy.ts';
import type { Sealer } from '../rights/sealer.ts';
import type { Caller } from '../sigv4/verify.ts';
import { STS_VERSION, type StsResult, stsDocument } from './sts-documents.ts';

/** Answers a request to STS with its document. Throws an `Ec2Error`, which `stsError` puts in STS's words. */
export type Sts = (params: URLSearchParams, caller: Caller, requestId: string) => string;

/**
 * The operations of STS that callers of EC2 need: who am I, credentials for a while, and why was I refused.
 * Any role of an account here may be assumed by everybody who may call `sts:AssumeRole` on it.
 */
export function stsOf(credentials: Credentials, sealer: Sealer, { accounts, random }: Surroundings): Sts {
  const operations: Readonly<Record<string, (params: URLSearchParams, caller: Caller) => StsResult>> = {
    GetCallerIdentity: (_params, { account, principal }) => ({
      Arn: principal.arn,
      UserId: principal.userId,
      Account: account.id,
    }),

    GetSessionToken(params, { account, principal, accessKeyId }) {
      if (principal.temporary) {
        throw new Ec2Error('AccessDenied', 'Cannot call GetSessionToken with session credentials', 403);
      }
      const seconds = duration(params, { max: 129_600, otherwise: 43_200 });
      const { arn, userId } = principal;
      const session = { accountId: account.id, arn, userId, underKey: accessKeyId, seconds };
      return { Credentials: shown(credentials.issue(session, random)) };
    },

    AssumeRole(params, { principal }) {
      const RoleArn = required(params, 'RoleArn');
      const name = required(params, 'RoleSessionName');
      const seconds = duration(params, { max: 43_200, otherwise: 3600 });
      const [, accountId = '', role = ''] =
        /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(RoleArn) ?? [];
      check(principal, 'sts:AssumeRole', RoleArn, accounts.has(accountId));
      const policy = params.get('Policy');
      const arn = `arn:aws:sts::${accountId}:assumed-role/${role}/${name}`;
      const userId = `${uniqueId('AROA', RoleArn)}:${name}`;
      const session = { accountId, arn, userId, seconds, ...(policy && { policy: sessionPolicy(policy) }) };
      return {
        Credentials: shown(credentials.issue(session, random)),
        AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
      };
    },

    DecodeAuthorizationMessage(params, { principal }) {
      check(principal, 'sts:DecodeAuthorizationMessage', '*');
      const opened = sealer.open(required(params, 'EncodedMessage'));
      const { decodedMessage } = (opened ?? {}) as { readonly decodedMessage?: string };
      if (decodedMessage === undefined) {
        throw new Ec2Error('InvalidAuthorizationMessageException', 'Message is not valid');
      }
      return { DecodedMessage: decodedMessage };
    },
  };

  return (params, caller, requestId) => {
    const name = params.get('Action') ?? '';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation || params.get('Version') !== STS_VERSION) {
      throw new Ec2Error(
        'InvalidAction',
        `Could not find operation ${name} for version ${params.get('Version')}`,
      );
    }
    return stsDocument(name, operation(params, caller), requestId);
  };
}

function shown({ accessKeyId, secretAccessKey, sessionToken, expiration }: Session): StsResult {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.toISOString(),
  };
}

function check(principal: Principal, action: string, resource: string, exists = true): void {
  const verdict = exists ? verdictOf(principal.policies, action, resource) : 'implicitly denied';
  if (verdict === 'allowed') return;
  throw new Ec2Error('AccessDenied', notAuthorized(principal, action, resource, verdict), 403);
}

function required(params: URLSearchParams, name: string): string {
  const value = params.get(name);
  if (value) return value;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  throw invalid(`Value null at '${member}' failed to satisfy constraint: Member must not be null`);
}

function duration(params: URLSearchParams, { max, otherwise }: { max: number; otherwise: number }): number {
  const given = params.get('DurationSeconds') ?? String(otherwise);
  const seconds = Number(given);
  if (Number.isInteger(seconds) && seconds >= 900 && seconds <= max) return seconds;
  const bound = seconds > max ? `less than or equal to ${max}` : 'greater than or equal to 900';
  throw invalid(
    `Value '${given}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${bound}`,
  );
}

function invalid(what: string): Ec2Error {
  return new Ec2Error('ValidationError', `1 validation error detected: ${what}`);
}

function sessionPolicy(text: string) {
  try {
    return readPolicy(JSON.parse(text));
  } catch (error) {
    throw new Ec2Error('MalformedPolicyDocument', error instanceof Error ? error.message : String(error));
  }
}
