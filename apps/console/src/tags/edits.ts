import type { Tag } from '@muster/ec2-model';
import type { TagEdits } from '@muster/plans';

/** Amazon's own tags, which nobody else can change. */
export const isReserved = (tag: Tag): boolean => /^aws:/i.test(tag.key);

/** What to put on and take off to get from the tags a resource has to those wanted; undefined when they are the same. */
export function tagEdits(before: readonly Tag[], wanted: readonly Tag[]): TagEdits | undefined {
  const held = new Map(before.map((tag) => [tag.key, tag.value]));
  const keys = new Set(wanted.map((tag) => tag.key));
  const set = wanted.filter((tag) => held.get(tag.key) !== tag.value);
  const remove = before.filter((tag) => !keys.has(tag.key)).map((tag) => tag.key);
  return set.length + remove.length > 0 ? { set, remove } : undefined;
}
