import type { Changes } from './changes.ts';
import type { IdFormat } from './id-format.ts';
import type { Kind } from './kind.ts';

export interface Entry<T> {
  /** Counts up over the whole world with every new resource: the order of every listing. */
  readonly position: number;
  readonly resource: T;
}

/** Which rows of the store a collection's resources are. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
  readonly kind: string;
}

/**
 * The resources of one kind, in order of creation.
 *
 * Resources are never changed in place: `put` a changed copy. That is what lets a failed call or a dry run be taken
 * back, and what lets anything derived from a resource be cached by its identity.
 */
export class Collection<T extends object> {
  readonly place: Place;
  #kind: Kind<T>;
  #changes: Changes;
  #entries = new Map<string, Entry<T>>();
  #indexes = new Map<string, Map<string, Set<string>>>();

  constructor(place: Place, kind: Kind<T>, changes: Changes) {
    this.place = place;
    this.#kind = kind;
    this.#changes = changes;
    for (const name of Object.keys(kind.indexes ?? {})) this.#indexes.set(name, new Map());
  }

  get size(): number {
    return this.#entries.size;
  }

  /** How its ids look. Throws for a kind that is never looked up by an id of EC2's. */
  get idFormat(): IdFormat {
    if (!this.#kind.ids) throw new Error(`${this.place.kind} have no ids of EC2's`);
    return this.#kind.ids;
  }

  idOf(resource: T): string {
    return this.#kind.idOf(resource);
  }

  get(id: string | undefined): T | undefined {
    return id === undefined ? undefined : this.#entries.get(id)?.resource;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const entry of this.#entries.values()) yield entry.resource;
  }

  /** The resources whose index, one the kind declares, has this value, in order of creation. */
  where(index: string, value: string): T[] {
    const byValue = this.#indexes.get(index);
    if (!byValue) throw new Error(`${this.place.kind} has no index ${index}`);
    return [...(byValue.get(value) ?? [])]
      .flatMap((id) => this.#entries.get(id) ?? [])
      .sort((a, b) => a.position - b.position)
      .map((entry) => entry.resource);
  }

  /** A resource's place in the order of listings, for paging. */
  positionOf(resource: T): number {
    return this.#entries.get(this.#kind.idOf(resource))?.position ?? 0;
  }

  /** Adds or replaces a resource and returns it. */
  put(resource: T): T {
    const id = this.#kind.idOf(resource);
    const before = this.#entries.get(id);
    this.#changes.record(this, id, before);
    this.#set(id, { position: before?.position ?? this.#changes.nextPosition(), resource });
    return resource;
  }

  delete(id: string): boolean {
    const before = this.#entries.get(id);
    if (!before) return false;
    this.#changes.record(this, id, before);
    this.#set(id, undefined);
    return true;
  }

  /** For the store and for taking changes back: sets an entry without recording a change. */
  restore(id: string, entry: Entry<T> | undefined): void {
    const moved = entry !== undefined && !this.#entries.has(id);
    this.#set(id, entry);
    if (moved) this.#sort();
  }

  /** For the store: adds an entry that comes after all others. */
  load(entry: Entry<T>): void {
    this.#set(this.#kind.idOf(entry.resource), entry);
  }

  entry(id: string): Entry<T> | undefined {
    return this.#entries.get(id);
  }

  #set(id: string, entry: Entry<T> | undefined): void {
    const before = this.#entries.get(id);
    for (const [name, keysOf] of Object.entries(this.#kind.indexes ?? {})) {
      const index = this.#indexes.get(name) ?? new Map();
      const [was, is] = [indexKeys(before, keysOf), indexKeys(entry, keysOf)];
      for (const key of was) if (!is.includes(key)) index.get(key)?.delete(id);
      for (const key of is) index.set(key, (index.get(key) ?? new Set()).add(id));
    }
    if (entry) this.#entries.set(id, entry);
    else this.#entries.delete(id);
  }

  #sort(): void {
    this.#entries = new Map([...this.#entries].sort(([, a], [, b]) => a.position - b.position));
  }
}

function indexKeys<T>(
  entry: Entry<T> | undefined,
  keysOf: (resource: T) => string | readonly string[] | undefined,
): readonly string[] {
  const keys = entry && keysOf(entry.resource);
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys;
}
