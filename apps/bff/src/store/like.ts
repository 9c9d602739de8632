/** A text as it stands in a LIKE pattern, to be used with `ESCAPE '\'`. */
export function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** The words of a search, in lower case; at most ten. */
export function searchWords(q: string | undefined): string[] {
  return (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
}
