import { BlockList } from 'node:net';
import type { Context } from './context.ts';
import { matchesPolicyText, withVariables } from './policy-text.ts';

interface ConditionOperator {
  /** Whether a value of the request is what the policy wants. */
  readonly matches: (value: string, wanted: string, context: Context) => boolean;
  /** Whether it holds for those that do not match instead. */
  readonly negated?: boolean;
}

const equals: ConditionOperator['matches'] = (value, wanted, context) =>
  withVariables(wanted, context) === value;

const equalsInAnyCase: ConditionOperator['matches'] = (value, wanted, context) =>
  withVariables(wanted, context)?.toLowerCase() === value.toLowerCase();

const like: ConditionOperator['matches'] = (value, wanted, context) =>
  matchesPolicyText(wanted, value, context);

const isTrue: ConditionOperator['matches'] = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();

const numeric =
  (compare: (value: number, wanted: number) => boolean): ConditionOperator['matches'] =>
  (value, wanted) =>
    compare(Number(value), Number(wanted));

/** Dates are written as ISO 8601 has them or as seconds since 1970. */
const dated =
  (compare: (value: number, wanted: number) => boolean): ConditionOperator['matches'] =>
  (value, wanted) =>
    compare(timeOf(value), timeOf(wanted));

const inBlock: ConditionOperator['matches'] = (value, wanted) => {
  const [address = '', length] = wanted.split('/');
  const family = (text: string) => (text.includes(':') ? 'ipv6' : 'ipv4');
  const block = new BlockList();
  try {
    block.addSubnet(address, Number(length ?? (family(address) === 'ipv6' ? 128 : 32)), family(address));
    return block.check(value, family(value));
  } catch {
    return false;
  }
};

const is = (a: number, b: number) => a === b;
const isLess = (a: number, b: number) => a < b;
const isAtMost = (a: number, b: number) => a <= b;
const isGreater = (a: number, b: number) => a > b;
const isAtLeast = (a: number, b: number) => a >= b;

/** Every operator but `Null`, which asks whether a key is there and not what its value is. */
export const OPERATORS: Readonly<Record<string, ConditionOperator>> = {
  StringEquals: { matches: equals },
  StringNotEquals: { matches: equals, negated: true },
  StringEqualsIgnoreCase: { matches: equalsInAnyCase },
  StringNotEqualsIgnoreCase: { matches: equalsInAnyCase, negated: true },
  StringLike: { matches: like },
  StringNotLike: { matches: like, negated: true },
  ArnEquals: { matches: like },
  ArnNotEquals: { matches: like, negated: true },
  ArnLike: { matches: like },
  ArnNotLike: { matches: like, negated: true },
  Bool: { matches: isTrue },
  BinaryEquals: { matches: equals },
  IpAddress: { matches: inBlock },
  NotIpAddress: { matches: inBlock, negated: true },
  NumericEquals: { matches: numeric(is) },
  NumericNotEquals: { matches: numeric(is), negated: true },
  NumericLessThan: { matches: numeric(isLess) },
  NumericLessThanEquals: { matches: numeric(isAtMost) },
  NumericGreaterThan: { matches: numeric(isGreater) },
  NumericGreaterThanEquals: { matches: numeric(isAtLeast) },
  DateEquals: { matches: dated(is) },
  DateNotEquals: { matches: dated(is), negated: true },
  DateLessThan: { matches: dated(isLess) },
  DateLessThanEquals: { matches: dated(isAtMost) },
  DateGreaterThan: { matches: dated(isGreater) },
  DateGreaterThanEquals: { matches: dated(isAtLeast) },
};

function timeOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}
