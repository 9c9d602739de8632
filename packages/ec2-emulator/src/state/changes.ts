import type { Collection, Entry } from './collection.ts';

// biome-ignore lint/suspicious/noExplicitAny: changes hold collections of every kind side by side
type AnyCollection = Collection<any>;

export interface Change {
  readonly collection: AnyCollection;
  readonly id: string;
  readonly before: Entry<unknown> | undefined;
}

/** What the call under way has changed so far, each resource with what it was before. */
export class Changes {
  #changes = new Map<AnyCollection, Map<string, Change>>();
  #position = 0;

  /** The next place in the order of creation. */
  nextPosition(): number {
    this.#position += 1;
    return this.#position;
  }

  /** For the store: places up to this one are taken. */
  takenUpTo(position: number): void {
    this.#position = Math.max(this.#position, position);
  }

  record(collection: AnyCollection, id: string, before: Entry<unknown> | undefined): void {
    let byId = this.#changes.get(collection);
    if (!byId) {
      byId = new Map();
      this.#changes.set(collection, byId);
    }
    if (!byId.has(id)) byId.set(id, { collection, id, before });
  }

  /** The changes, each resource once. */
  list(): Change[] {
    return [...this.#changes.values()].flatMap((byId) => [...byId.values()]);
  }

  /** Takes everything back. */
  rollBack(): void {
    for (const { collection, id, before } of this.list()) collection.restore(id, before);
    this.clear();
  }

  /** Runs work, a part of the call: when it throws, what it has changed is taken back and no more. */
  attempt<T>(work: () => T): T {
    const before = this.#changes;
    this.#changes = new Map();
    try {
      const result = work();
      const made = this.list();
      this.#changes = before;
      for (const { collection, id, before: entry } of made) this.record(collection, id, entry);
      return result;
    } catch (error) {
      this.rollBack();
      this.#changes = before;
      throw error;
    }
  }

  clear(): void {
    this.#changes.clear();
  }
}
