import type { Asked } from '../core/dispatch.ts';
import { Ec2Error } from '../core/errors.ts';
import type { Principal } from './credentials.ts';
import { type Verdict, verdictOf } from './policy.ts';
import { type Need, needsOf, type Place } from './resources.ts';
import type { Sealer } from './sealer.ts';

/** Throws `UnauthorizedOperation`, with the reason sealed in its words, unless the caller may do what it asks. */
export function authorize(principal: Principal, asked: Asked, place: Place, sealer: Sealer): void {
  if (principal.policies.length === 0) return;
  for (const need of needsOf(asked, place)) {
    const verdict = verdictOf(principal.policies, need.action, need.resource);
    if (verdict !== 'allowed') throw unauthorized(principal, need, verdict, sealer);
  }
}

function unauthorized(principal: Principal, need: Need, verdict: Verdict, sealer: Sealer): Ec2Error {
  const { action, resource } = need;
  const encoded = sealer.seal({ decodedMessage: reasonOf(principal, need, verdict) });
  return new Ec2Error(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. ${notAuthorized(principal, action, resource, verdict)}. Encoded authorization failure message: ${encoded}`,
    403,
  );
}

/** "User: … is not authorized to perform: …", in the words all of Amazon's services use. */
export function notAuthorized(
  principal: Principal,
  action: string,
  resource: string,
  verdict: Verdict,
): string {
  const because =
    verdict === 'explicitly denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
function reasonOf({ arn, userId }: Principal, { action, resource }: Need, verdict: Verdict): string {
  return JSON.stringify({
    allowed: false,
    explicitDeny: verdict === 'explicitly denied',
    matchedStatements: { items: [] },
    failures: { items: [] },
    context: {
      principal: { id: userId, name: arn.split('/').at(-1), arn },
      action,
      resource,
      conditions: { items: [] },
    },
  });
}
