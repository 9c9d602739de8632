import type { Direction, RuleDraft } from '../rule.ts';
import {
  type IpPermissionShape,
  ruleFromSdk,
  rulesFromIpPermission,
  type SecurityGroupRuleShape,
} from '../sdk.ts';
import {
  attempt,
  type PasteContext,
  type Pasted,
  type PastedRule,
  type PasteProblem,
  together,
  Unreadable,
} from './pasted.ts';

type Found = Readonly<Record<string, unknown>>;

/**
 * Rules out of JSON as the AWS CLI writes it: of describe-security-group-rules, of describe-security-groups, or a list
 * of either's members. Ids are left out: what is pasted are new rules.
 */
export function readJson(text: string, context: PasteContext): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { rules: [], problems: [syntaxProblem(text, error)] };
  }
  const lines = objectLines(text, value);
  const lineText = text.split('\n');
  const read = (found: Found, direction: Direction) => {
    const line = lines.get(found) ?? 1;
    return attempt(line, (lineText[line - 1] ?? '').trim(), () => rulesOf(found, direction, line));
  };
  const walk = (one: unknown, direction: Direction): Pasted[] => {
    if (Array.isArray(one)) return one.flatMap((member) => walk(member, direction));
    if (typeof one !== 'object' || one === null) return [];
    const found = one as Found;
    if ('IpProtocol' in found) return [read(found, direction)];
    return Object.entries(found).flatMap(([name, member]) =>
      walk(
        member,
        name === 'IpPermissionsEgress' ? 'egress' : name === 'IpPermissions' ? 'ingress' : direction,
      ),
    );
  };
  const parts = walk(value, context.direction);
  if (parts.length > 0) return together(parts);
  return {
    rules: [],
    problems: [{ line: 1, text: (lineText[0] ?? '').trim(), code: 'no-rules', given: '' }],
  };
}

function rulesOf(found: Found, direction: Direction, line: number): PastedRule[] {
  const rules: RuleDraft[] =
    'SecurityGroupRuleId' in found || 'IsEgress' in found
      ? [withoutId(ruleFromSdk({ IsEgress: direction === 'egress', ...found } as SecurityGroupRuleShape))]
      : rulesFromIpPermission(direction, found as Partial<IpPermissionShape>);
  const named = rules.filter(({ peer }) => peer.kind !== 'group' || /^sg-/.test(peer.groupId ?? ''));
  if (named.length === 0 || named.length < rules.length) throw new Unreadable('no-source', '');
  return named.map((rule) => ({ line, rule }));
}

const withoutId = ({ id: _, ...rule }: RuleDraft): RuleDraft => rule;

/** The line on which each object of a JSON text begins: objects are met in the order in which they are written. */
function objectLines(text: string, value: unknown): ReadonlyMap<unknown, number> {
  const starts: number[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{\n]/g)) {
    if (token === '\n') line += 1;
    else if (token === '{') starts.push(line);
  }
  const lines = new Map<unknown, number>();
  const walk = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return;
    if (!Array.isArray(one)) lines.set(one, starts[lines.size] ?? 1);
    for (const member of Object.values(one)) walk(member);
  };
  walk(value);
  return lines;
}

function syntaxProblem(text: string, error: unknown): PasteProblem {
  const line = errorLine(text, error instanceof Error ? error.message : '');
  return { line, text: (text.split('\n')[line - 1] ?? '').trim(), code: 'json', given: '' };
}

/** The line of a syntax error: engines tell the line, the position, or ten characters on both sides. */
function errorLine(text: string, message: string): number {
  const told = /line (\d+)/.exec(message)?.[1];
  if (told) return Number(told);
  const around =
    /\.\.\."([\s\S]*)" is not valid/.exec(message)?.[1] ??
    /\.\.\."([\s\S]*)"\.\.\. is not/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  const at = position ? Number(position) : around ? text.indexOf(around) + 10 : text.length;
  return text.slice(0, at).trimEnd().split('\n').length;
}
