/** The name that people gave a resource: the value of its tag `Name`, if it has one. */
export function nameTag(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): string | undefined {
  return tags?.find(({ Key }) => Key === 'Name')?.Value || undefined;
}
