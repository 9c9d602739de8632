interface Named {
  readonly Tags?:
    | readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[]
    | undefined;
  readonly GroupName?: string | undefined;
  readonly KeyName?: string | undefined;
  readonly Name?: string | undefined;
}

/** The value of a tag. */
export function tagOf(item: Pick<Named, 'Tags'>, key: string): string | undefined {
  return item.Tags?.find((tag) => tag.Key === key)?.Value;
}

/** What people call a resource: its Name tag, or the name it was made with. Undefined for one without. */
export function nameOf(item: unknown): string | undefined {
  const named = item as Named;
  return tagOf(named, 'Name') || named.GroupName || named.KeyName || named.Name || undefined;
}
