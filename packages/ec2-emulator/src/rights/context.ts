/** What conditions can ask about a request: the values under each key. Keys are the same in any case, as IAM's are. */
export class Context {
  readonly #entries = new Map<string, { readonly key: string; readonly values: readonly string[] }>();

  /** Values that are absent leave their key out, as IAM does. */
  constructor(entries: Readonly<Record<string, ContextValue>>) {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) continue;
      const values = Array.isArray(value) ? value : [value];
      this.#entries.set(key.toLowerCase(), { key, values: values.map(String) });
    }
  }

  get(key: string): readonly string[] | undefined {
    return this.#entries.get(key.toLowerCase())?.values;
  }

  *[Symbol.iterator](): Generator<{ readonly key: string; readonly values: readonly string[] }> {
    yield* this.#entries.values();
  }
}

export type ContextValue = string | number | boolean | readonly string[] | undefined;
