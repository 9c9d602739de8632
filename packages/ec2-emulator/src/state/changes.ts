import type { Collection, Entry } from './collection.ts';

// biome-ignore lint/suspicious/noExplicitAny: changes hold collections of every kind side by side
type AnyCollection = Collection<any>;

export interface Change {
  readonly collection: AnyCollection;
  readonly id: string;
  readonly before: Entry<unknown> | undefined;
}

/** What the call under way has changed so far: each resource once, with what it was before. */
export class Changes implements Iterable<Change> {
  #before = new Map<AnyCollection, Map<string, Change['before']>>();
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
    let byId = this.#before.get(collection);
    if (!byId) {
      byId = new Map();
      this.#before.set(collection, byId);
    }
    if (!byId.has(id)) byId.set(id, before);
  }

  get isEmpty(): boolean {
    return this.#before.size === 0;
  }

  *[Symbol.iterator](): Generator<Change> {
    for (const [collection, byId] of this.#before) {
      for (const [id, before] of byId) yield { collection, id, before };
    }
  }

  /** Takes everything back. */
  rollBack(): void {
    for (const { collection, id, before } of this) collection.restore(id, before);
    this.clear();
  }

  /** Runs work, a part of the call: when it throws, what it has changed is taken back and no more. */
  attempt<T>(work: () => T): T {
    const before = this.#before;
    this.#before = new Map();
    try {
      const result = work();
      const made = [...this];
      this.#before = before;
      for (const { collection, id, before: entry } of made) this.record(collection, id, entry);
      return result;
    } catch (error) {
      this.rollBack();
      this.#before = before;
      throw error;
    }
  }

  clear(): void {
    this.#before.clear();
  }
}
