/** A tag as EC2's API lists it. */
export interface TagShape {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** A tag as our forms and drafts carry it. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** The tags of an EC2 resource, ordered by key so that two readings of the same resource are equal. */
export function tagsFrom(tags: readonly TagShape[] | undefined): Tag[] {
  return (tags ?? [])
    .map(({ Key, Value }) => ({ key: Key ?? '', value: Value ?? '' }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The same tags as EC2's API takes them. */
export function tagsTo(tags: readonly Tag[]): { Key: string; Value: string }[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

/** The value of one tag, `undefined` when the resource does not carry it. */
export function tagValue(tags: readonly TagShape[] | undefined, key: string): string | undefined {
  return tags?.find((tag) => tag.Key === key)?.Value;
}

/** Whether two lists say the same, in whatever order. */
export function sameTags(a: readonly Tag[] = [], b: readonly Tag[] = []): boolean {
  return tagText(a) === tagText(b);
}

/** One text for all lists that say the same. */
export function tagText(tags: readonly Tag[] = []): string {
  return JSON.stringify(tags.map(({ key, value }) => [key, value]).sort());
}
