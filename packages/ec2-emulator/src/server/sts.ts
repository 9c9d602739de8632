import type { Surroundings } from '../core/call.ts';
import type { Clock } from '../core/clock.ts';
import { Ec2Error } from '../core/errors.ts';
import { notAuthorized, refusalOf, type SealedReason } from '../rights/authorize.ts';
import { Context } from '../rights/context.ts';
import type { Credentials } from '../rights/credentials.ts';
import { globalKeys, type Origin } from '../rights/global-keys.ts';
import type { Sealer } from '../rights/sealer.ts';
import type { Caller } from '../sigv4/verify.ts';
import { STS_VERSION, type StsResult, stsDocument } from './sts-documents.ts';
import { invalid, requiredText } from './sts-input.ts';
import { sessionOperations } from './sts-sessions.ts';

/** Answers a request to STS with its document. Throws an `Ec2Error`, which `stsError` puts in STS's words. */
export type Sts = (params: URLSearchParams, caller: Caller, origin: Origin, requestId: string) => string;

/** Throws `AccessDenied` unless the caller may do that to a resource, which is refused as well when it is not there. */
export type StsCheck = (action: string, resource: string, exists?: boolean) => void;

export type StsOperation = (params: URLSearchParams, caller: Caller, check: StsCheck) => StsResult;

/**
 * The operations of STS that callers of EC2 need: who am I, credentials for a while, and why was I refused.
 * Any role of an account here may be assumed by everybody who may call `sts:AssumeRole` on it.
 */
export function stsOf(
  credentials: Credentials,
  sealer: Sealer,
  surroundings: Surroundings,
  clock: Clock,
): Sts {
  const { accounts, random, world, organization } = surroundings;

  const operations: Readonly<Record<string, StsOperation>> = {
    ...sessionOperations(credentials, accounts, random),

    GetCallerIdentity: (_params, { account, principal }) => ({
      Arn: principal.arn,
      UserId: principal.userId,
      Account: account.id,
    }),

    GetAccessKeyInfo(params, _caller, check) {
      const key = requiredText(params, 'AccessKeyId', { min: 16, max: 128, pattern: /^[\w]*$/ });
      check('sts:GetAccessKeyInfo', '*');
      const accountId = credentials.accountOf(key);
      if (!accountId) throw invalid(`Value '${key}' at 'accessKeyId' is not an access key of an account`);
      return { Account: accountId };
    },

    DecodeAuthorizationMessage(params, { account }, check) {
      check('sts:DecodeAuthorizationMessage', '*');
      const opened = sealer.open(requiredText(params, 'EncodedMessage'));
      const { accountId, decodedMessage } = (opened ?? {}) as Partial<SealedReason>;
      // What is in it is privileged information of the account that was refused.
      if (decodedMessage === undefined || accountId !== account.id) {
        throw new Ec2Error('InvalidAuthorizationMessageException', 'Message is not valid');
      }
      return { DecodedMessage: decodedMessage };
    },
  };

  function checkFor({ account, principal, region }: Caller, origin: Origin): StsCheck {
    return (action, resource, exists = true) => {
      const place = { account, region: world.region(account.id, region), organization };
      const keys = globalKeys(principal, { ...place, now: new Date(clock.now()) }, origin, 'sts');
      const asking = { action, resource, context: new Context(keys) };
      const absent = { effect: 'implicitly denied', by: 'identity-based' } as const;
      const refusal = exists ? refusalOf(principal, asking) : absent;
      if (refusal)
        throw new Ec2Error('AccessDenied', notAuthorized(principal, action, resource, refusal), 403);
    };
  }

  return (params, caller, origin, requestId) => {
    const name = params.get('Action') ?? '';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation || params.get('Version') !== STS_VERSION) {
      throw new Ec2Error(
        'InvalidAction',
        `Could not find operation ${name} for version ${params.get('Version')}`,
      );
    }
    return stsDocument(name, operation(params, caller, checkFor(caller, origin)), requestId);
  };
}
