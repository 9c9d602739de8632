import type { Check } from '@muster/contract';

/**
 * Whether a check holds for what was found. Arrays are sets, and what is absent, null, empty text or an empty list is
 * all the same, because EC2 says "nothing" in each of these ways.
 */
export function holds({ equals, match = 'equal' }: Pick<Check, 'equals' | 'match'>, found: unknown): boolean {
  if (match === 'equal') return canonical(equals) === canonical(found);
  const there = membersOf(found);
  const wanted = [...membersOf(equals)];
  return match === 'includes'
    ? wanted.every((member) => there.has(member))
    : !wanted.some((member) => there.has(member));
}

/** The members of a list, each as its canonical text; one value is a list of itself, and nothing an empty list. */
function membersOf(value: unknown): Set<string> {
  const plain = plainFound(value);
  if (plain === undefined) return new Set();
  return new Set((Array.isArray(plain) ? plain : [plain]).map(canonical));
}

/**
 * One text for all values that `holds` takes for equal: keys and array members ordered, duplicates and nothings left
 * out. A stable input for a digest.
 */
export function canonical(value: unknown): string {
  const plain = plainFound(value);
  if (Array.isArray(plain)) return `[${[...new Set(plain.map(canonical))].sort().join(',')}]`;
  if (typeof plain === 'object' && plain !== null) {
    const members = Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(plain) ?? 'null';
}

/** What JMESPath picked without the nulls it puts in the place of absent members; `undefined` when nothing is left. */
export function plainFound(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const members = value.map(plainFound).filter((member) => member !== undefined);
    return members.length > 0 ? members : undefined;
  }
  if (typeof value !== 'object') return value;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const plain = plainFound(member);
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}
