import type { Call } from '../core/call.ts';
import { Ec2Error } from '../core/errors.ts';
import { type Asked, prepare } from '../dispatch/dispatch.ts';
import type { Principal } from './credentials.ts';
import { globalKeys, type Origin } from './global-keys.ts';
import { type Asking, type Effect, type Statement, verdictOf } from './policy.ts';
import type { Sealer } from './sealer.ts';

/** A refusal, and the kind of policy it comes from. */
export interface Refusal {
  readonly effect: Exclude<Effect, 'allowed'>;
  readonly by: 'identity-based' | 'session';
  readonly denying: readonly Statement[];
}

/** What the encoded message of a refusal holds. */
export interface SealedReason {
  /** Whose callers may read it. */
  readonly accountId: string;
  readonly decodedMessage: string;
}

/** Rejects with `UnauthorizedOperation`, the reason sealed in its words, unless the caller may do what it asks. */
export async function authorize(
  principal: Principal,
  asked: Asked,
  call: Call,
  origin: Origin,
  sealer: Sealer,
): Promise<void> {
  if (principal.policies.length === 0) return;
  // What it takes to judge a launch is half of the catalogue, and most servers have no policies.
  const { needsOf } = await import('./needs.ts');
  // What a launch touches without naming it may be of the default VPC.
  prepare(call);
  const global = globalKeys(principal, call, origin);
  for (const need of needsOf(asked, call, global)) {
    const refusal = refusalOf(principal, need);
    if (refusal) throw unauthorized(principal, need, refusal, (reason) => sealer.seal(sealed(reason, call)));
  }
}

/** Why a caller may not do something; nothing when it may. What any policy denies is refused before what none allows. */
export function refusalOf({ policies }: Principal, asking: Asking): Refusal | undefined {
  const verdicts = policies.map(({ policy, by }) => ({ ...verdictOf(policy, asking), by }));
  const isRefusal = (verdict: { effect: Effect }): verdict is Refusal => verdict.effect !== 'allowed';
  return verdicts
    .filter(isRefusal)
    .sort((a, b) => (a.effect < b.effect ? -1 : a.effect > b.effect ? 1 : 0))[0];
}

const sealed = (decodedMessage: string, { account }: Call): SealedReason => ({
  accountId: account.id,
  decodedMessage,
});

function unauthorized(
  principal: Principal,
  need: Asking,
  refusal: Refusal,
  encode: (reason: string) => string,
): Ec2Error {
  const { action, resource } = need;
  const encoded = encode(reasonOf(principal, need, refusal));
  return new Ec2Error(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. ${notAuthorized(principal, action, resource, refusal)}. Encoded authorization failure message: ${encoded}`,
    403,
  );
}

/** "User: … is not authorized to perform: …", in the words all of Amazon's services use. */
export function notAuthorized(
  principal: Pick<Principal, 'arn'>,
  action: string,
  resource: string,
  { effect, by }: Pick<Refusal, 'effect' | 'by'>,
): string {
  const because =
    effect === 'explicitly denied'
      ? `with an explicit deny in ${by === 'session' ? 'a' : 'an'} ${by} policy`
      : `because no ${by} policy allows the ${action} action`;
  return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
function reasonOf(principal: Principal, { action, resource, context }: Asking, refusal: Refusal): string {
  const { arn, userId } = principal;
  // Only what the service says of the request and the resource is shown, not what every service knows.
  const shown = [...context].filter(({ key }) =>
    /^(ec2:|aws:(Account|ARN|ID|Region|Resource|Service|Type|RequestTag\/.+|TagKeys)$)/.test(key),
  );
  return JSON.stringify({
    allowed: false,
    explicitDeny: refusal.effect === 'explicitly denied',
    matchedStatements: { items: refusal.denying.map((statement) => shownStatement(statement, userId)) },
    failures: { items: [] },
    context: {
      principal: { id: userId, ...(arn.includes(':user/') && { name: arn.split('/').at(-1) }), arn },
      action,
      resource,
      conditions: { items: shown.map(({ key, values }) => ({ key, values: items(values) })) },
    },
  });
}

function shownStatement(statement: Statement, userId: string): object {
  const { Sid = '', Action, NotAction = [], Resource, NotResource = [], Condition = {} } = statement;
  const conditions = Object.values(Condition).flatMap((keys) => Object.entries(keys));
  return {
    statementId: Sid,
    effect: 'DENY',
    principals: items([userId]),
    principalGroups: items([]),
    actions: items(Action ?? NotAction),
    resources: items(Resource ?? NotResource),
    conditions: { items: conditions.map(([key, values]) => ({ key, values: items(values) })) },
  };
}

const items = (values: readonly string[]) => ({ items: values.map((value) => ({ value })) });
