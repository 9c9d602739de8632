import type { Members } from '../core/members.ts';
import { OPERATORS } from './condition-operators.ts';
import type { Context } from './context.ts';

/** By operator, then by key: `{ StringEquals: { 'ec2:InstanceType': ['t3.micro'] } }`. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface Operator {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly name: string;
  readonly ifExists: boolean;
}

/** Reads the `Condition` of a statement. Throws a `TypeError` for an operator that IAM does not have. */
export function readConditions(members: Members): Conditions {
  return Object.fromEntries(
    members.names().map((written) => {
      if (!operatorOf(written)) {
        const known = ['Null', ...Object.keys(OPERATORS)].join(', ');
        throw new TypeError(`${JSON.stringify(written)} is not an operator of conditions; there is ${known}`);
      }
      const keys = members.object(written);
      return [written, Object.fromEntries(keys.names().map((key) => [key, keys.scalars(key)]))];
    }),
  );
}

/** Whether every key of every operator holds. */
export function holds(conditions: Conditions, context: Context): boolean {
  return Object.entries(conditions).every(([written, keys]) =>
    Object.entries(keys).every(([key, values]) => holdsFor(written, key, values, context)),
  );
}

/**
 * Whether one key's values satisfy an operator. A key the request does not have satisfies only what denies, what asks
 * `IfExists` and what is for all of its values.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function holdsFor(written: string, key: string, wanted: readonly string[], context: Context): boolean {
  const operator = operatorOf(written);
  const found = context.get(key);
  if (!operator) return false;
  if (operator.name === 'Null') return wanted.some((value) => (value === 'true') === (found === undefined));
  const { matches, negated = false } = OPERATORS[operator.name] ?? { matches: () => false };
  if (found === undefined) return operator.ifExists || negated || operator.set === 'ForAllValues';
  const passes = (value: string) => wanted.some((each) => matches(value, each, context)) !== negated;
  return operator.set === 'ForAllValues' || (negated && operator.set === undefined)
    ? found.every(passes)
    : found.some(passes);
}

function operatorOf(written: string): Operator | undefined {
  const [, set, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(written) ?? [];
  if (name !== 'Null' && !Object.hasOwn(OPERATORS, name)) return undefined;
  return { set: set as Operator['set'], name, ifExists: ifExists !== undefined };
}
