/** A generated table, one row a line: the first word is the key. */
export function table(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text.trim().split('\n');
  return new Map(
    rows.map((row) => {
      const [key = '', ...values] = row.split(' ');
      return [key, values];
    }),
  );
}
