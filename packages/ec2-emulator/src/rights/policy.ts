import { Members } from '../core/members.ts';
import { type Conditions, holds, readConditions } from './conditions.ts';
import type { Context } from './context.ts';
import { matchesPolicyText } from './policy-text.ts';

/** An identity-based policy of IAM's. */
export interface Policy {
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  /** `ec2:Describe*`, in any case. */
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  /** ARNs with wildcards and variables. */
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Conditions;
}

/** What a request needs to be allowed: an action on a resource, and all that conditions can ask about it. */
export interface Asking {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

export type Effect = 'allowed' | 'implicitly denied' | 'explicitly denied';

export interface Verdict {
  readonly effect: Effect;
  /** The statements that deny it explicitly. */
  readonly denying: readonly Statement[];
}

/**
 * Reads a policy as IAM writes it, `{ Version, Statement: [{ Sid, Effect, Action, Resource, Condition }] }`.
 * Throws a `TypeError` that says what of it is wrong.
 */
export function readPolicy(document: unknown, at = ''): Policy {
  const members = new Members(document, at);
  members.oneOf('Version', ['2012-10-17', '2008-10-17'], '2012-10-17');
  members.any('Id');
  const statements = members.any('Statement');
  const Statement = Array.isArray(statements)
    ? members.list('Statement').map(readStatement)
    : [readStatement(members.object('Statement'))];
  members.noOthers();
  return { Statement };
}

function readStatement(members: Members): Statement {
  const statement: Statement = {
    ...(members.any('Sid') !== undefined && { Sid: members.text('Sid') }),
    Effect: members.oneOf('Effect', ['Allow', 'Deny']),
    ...(members.any('NotAction') === undefined
      ? { Action: members.texts('Action') }
      : { NotAction: members.texts('NotAction') }),
    ...(members.any('NotResource') === undefined
      ? { Resource: members.texts('Resource', ['*']) }
      : { NotResource: members.texts('NotResource') }),
    ...(members.any('Condition') !== undefined && { Condition: readConditions(members.object('Condition')) }),
  };
  members.noOthers();
  const { Action, NotAction = [], Resource, NotResource = [] } = statement;
  refuseOthers(members.path('Action'), Action ?? NotAction, /^(\*|[\w*?-]+:.+)$/, 'a service and its action');
  refuseOthers(members.path('Resource'), Resource ?? NotResource, /^(\*|arn:.+)$/, 'an ARN or *');
  return statement;
}

/** What has another form would match nothing, which is seldom what is meant; IAM takes no such policy either. */
function refuseOthers(at: string, texts: readonly string[], form: RegExp, expectation: string): void {
  const other = texts.find((text) => !form.test(text));
  if (other !== undefined)
    throw new TypeError(`"${at}" has ${JSON.stringify(other)}, which is not ${expectation}`);
}

/**
 * Whether a policy allows what is asked; a statement that denies it is stronger than any that allows it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function verdictOf({ Statement }: Policy, asking: Asking): Verdict {
  const speaking = Statement.filter((statement) => speaksOf(statement, asking));
  const denying = speaking.filter(({ Effect }) => Effect === 'Deny');
  if (denying.length > 0) return { effect: 'explicitly denied', denying };
  return { effect: speaking.length > 0 ? 'allowed' : 'implicitly denied', denying };
}

function speaksOf(statement: Statement, { action, resource, context }: Asking): boolean {
  const { Action, NotAction = [], Resource, NotResource = [], Condition = {} } = statement;
  const isAction = (pattern: string) => matchesPolicyText(pattern.toLowerCase(), action.toLowerCase());
  const isResource = (pattern: string) => matchesPolicyText(pattern, resource, context);
  return (
    (Action ? Action.some(isAction) : !NotAction.some(isAction)) &&
    (Resource ? Resource.some(isResource) : !NotResource.some(isResource)) &&
    holds(Condition, context)
  );
}
