import { Members } from '../core/members.ts';
import { wildcard } from '../core/wildcard.ts';

/** As much of an IAM policy as the embedded EC2 goes by: no conditions, principals or negations. */
export interface Policy {
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  /** `ec2:Describe*`, in any case. */
  readonly Action: readonly string[];
  /** ARNs with wildcards. */
  readonly Resource: readonly string[];
}

export type Verdict = 'allowed' | 'implicitly denied' | 'explicitly denied';

/**
 * Reads a policy as IAM writes it, `{ Statement: [{ Effect, Action, Resource }] }`.
 * Throws a `TypeError` that says what of it is wrong, or is more than the embedded EC2 goes by.
 */
export function readPolicy(document: unknown, at = ''): Policy {
  const members = new Members(document, at);
  members.text('Version', '2012-10-17');
  members.any('Id');
  const Statement = members.list('Statement').map((statement) => {
    statement.any('Sid');
    const read: Statement = {
      Effect: statement.oneOf('Effect', ['Allow', 'Deny']),
      Action: statement.texts('Action'),
      Resource: statement.texts('Resource', ['*']),
    };
    statement.noOthers();
    return read;
  });
  members.noOthers();
  return { Statement };
}

/**
 * Whether an action on a resource is allowed: by every one of the policies, and denied by none.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function verdictOf(policies: readonly Policy[], action: string, resource: string): Verdict {
  const effects = policies.map(({ Statement }) =>
    Statement.filter((statement) => speaksOf(statement, action, resource)).map(({ Effect }) => Effect),
  );
  if (effects.some((ofPolicy) => ofPolicy.includes('Deny'))) return 'explicitly denied';
  return effects.every((ofPolicy) => ofPolicy.includes('Allow')) ? 'allowed' : 'implicitly denied';
}

function speaksOf({ Action, Resource }: Statement, action: string, resource: string): boolean {
  return (
    Action.some((pattern) => wildcard(pattern.toLowerCase())(action.toLowerCase())) &&
    Resource.some((pattern) => wildcard(pattern)(resource))
  );
}
