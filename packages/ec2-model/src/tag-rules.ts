import type { Tag } from './tag.ts';

/** Tags of ours that a resource can have; Amazon's own (`aws:`) do not count. */
export const TAG_LIMIT = 50;
const KEY_LIMIT = 128;
const VALUE_LIMIT = 256;

/** What EC2 would refuse of one row of a tag editor, by its index. */
export interface TagProblem {
  readonly index: number;
  readonly code:
    | 'key-missing'
    | 'key-too-long'
    | 'value-too-long'
    | 'reserved-prefix'
    | 'key-twice'
    | 'too-many';
}

/**
 * Everything that EC2 would refuse of a resource's tags.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export function tagProblems(tags: readonly Tag[]): TagProblem[] {
  const seen = new Set<string>();
  return tags.flatMap(({ key, value }, index): TagProblem[] => {
    const codes: TagProblem['code'][] = [];
    if (key === '') codes.push('key-missing');
    if ([...key].length > KEY_LIMIT) codes.push('key-too-long');
    if ([...value].length > VALUE_LIMIT) codes.push('value-too-long');
    if (/^aws:/i.test(key)) codes.push('reserved-prefix');
    if (key !== '' && seen.has(key)) codes.push('key-twice');
    if (index >= TAG_LIMIT) codes.push('too-many');
    seen.add(key);
    return codes.map((code) => ({ index, code }));
  });
}

/** What EC2 would refuse of an instance's Name tag. An empty name is none at all. */
export function nameProblem(name: string): 'value-too-long' | undefined {
  return [...name].length > VALUE_LIMIT ? 'value-too-long' : undefined;
}
