import type { IamCondition, Permission } from './permissions.ts';

/** One statement of a policy that allows something. */
export interface PolicyStatement {
  readonly Effect: 'Allow';
  readonly Action: string[];
  readonly Resource: string[];
  readonly Condition?: IamCondition;
}

/** An identity-based policy. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: PolicyStatement[];
}

/** The most characters of a managed policy. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const MOST_POLICY_CHARACTERS = 6_144;

/**
 * The smallest policy that allows these permissions and nothing else. Where single resources would make it longer than
 * IAM takes, it names all EC2 resources of their type in their account and region.
 */
export function minimalPolicy(permissions: readonly Permission[]): PolicyDocument {
  const exact = policyOf(permissions);
  if (JSON.stringify(exact).length <= MOST_POLICY_CHARACTERS) return exact;
  return policyOf(permissions.map((one) => ({ ...one, resource: widened(one.resource) })));
}

/** Roles and keys stay as they are: they are few, and to pass any role is to take over an account. */
const widened = (resource: string) => resource.replace(/^(arn:[^:]+:ec2:.*)\/[^/]+$/, '$1/*');

/** Actions that are allowed on the same resources under the same conditions share a statement. */
function policyOf(permissions: readonly Permission[]): PolicyDocument {
  const allowed = Map.groupBy(
    permissions,
    ({ action, condition }) => `${action} ${JSON.stringify(condition)}`,
  );
  const rows = [...allowed.values()].map((all) => ({
    action: all[0]?.action ?? '',
    condition: all[0]?.condition,
    resources: narrowed(all.map(({ resource }) => resource)),
  }));
  const statements = Map.groupBy(rows, ({ resources, condition }) => JSON.stringify([resources, condition]));
  return {
    Version: '2012-10-17',
    Statement: [...statements.values()].map((all) => ({
      Effect: 'Allow',
      Action: all.map(({ action }) => action).sort(),
      Resource: all[0]?.resources ?? [],
      ...(all[0]?.condition && { Condition: all[0].condition }),
    })),
  };
}

/** Each resource once, without those that a `…/*` beside them allows already. */
function narrowed(resources: readonly string[]): string[] {
  const all = new Set(resources);
  return [...all]
    .filter((one) => {
      const whole = one.replace(/\/[^/]+$/, '/*');
      return one === whole || !all.has(whole);
    })
    .sort();
}
