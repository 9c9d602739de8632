import type { Changes } from './changes.ts';
import { Having } from './having.ts';
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
  #indexes = new Map<string, Index<T>>();

  constructor(place: Place, kind: Kind<T>, changes: Changes) {
    this.place = place;
    this.#kind = kind;
    this.#changes = changes;
    for (const [name, keysOf] of Object.entries(kind.indexes ?? {})) {
      this.#indexes.set(name, { keysOf, having: new Map() });
    }
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

  /**
   * The resources whose index, one the kind declares, has this value, in order of creation. The same list as before
   * while none of them has changed.
   */
  where(index: string, value: string): readonly T[] {
    const known = this.#indexes.get(index);
    if (!known) throw new Error(`${this.place.kind} has no index ${index}`);
    let having = known.having.get(value);
    if (having === undefined) return NONE;
    if (typeof having === 'string') {
      having = new Having(having);
      known.having.set(value, having);
    }
    having.inOrder ??= this.#inOrder(having.ids());
    return having.inOrder;
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
    this.#set(id, before, { position: before?.position ?? this.#changes.nextPosition(), resource });
    return resource;
  }

  delete(id: string): boolean {
    const before = this.#entries.get(id);
    if (!before) return false;
    this.#changes.record(this, id, before);
    this.#set(id, before, undefined);
    return true;
  }

  /** For the store and for taking changes back: sets an entry without recording a change. */
  restore(id: string, entry: Entry<T> | undefined): void {
    const present = this.#entries.get(id);
    const moved = entry !== undefined && present?.position !== entry.position;
    this.#set(id, present, entry);
    if (moved) this.#sort();
  }

  /** For the store: adds an entry that comes after all others. */
  load(entry: Entry<T>): void {
    this.#set(this.#kind.idOf(entry.resource), undefined, entry);
  }

  entry(id: string): Entry<T> | undefined {
    return this.#entries.get(id);
  }

  #set(id: string, before: Entry<T> | undefined, entry: Entry<T> | undefined): void {
    for (const index of this.#indexes.values()) reindex(index, id, before, entry);
    if (entry) this.#entries.set(id, entry);
    else this.#entries.delete(id);
  }

  #inOrder(ids: Iterable<string>): readonly T[] {
    const entries: Entry<T>[] = [];
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry) entries.push(entry);
    }
    if (entries.length > 1) entries.sort((a, b) => a.position - b.position);
    return entries.map(({ resource }) => resource);
  }

  #sort(): void {
    this.#entries = new Map([...this.#entries].sort(([, a], [, b]) => a.position - b.position));
  }
}

type KeysOf<T> = (resource: T) => string | readonly string[] | undefined;

interface Index<T> {
  readonly keysOf: KeysOf<T>;
  /** By key. One that only one resource has and nobody has asked for yet is the id of that: there are many. */
  readonly having: Map<string, Having<T> | string>;
}

const NONE: readonly never[] = [];

function reindex<T>(
  { having, keysOf }: Index<T>,
  id: string,
  before: Entry<T> | undefined,
  entry: Entry<T> | undefined,
): void {
  const was = before && keysOf(before.resource);
  const is = entry && keysOf(entry.resource);
  if (was !== undefined) {
    for (const key of listed(was)) {
      const known = having.get(key);
      const stays = is !== undefined && listed(is).includes(key);
      if (typeof known === 'object') {
        if (stays) known.changed();
        else known.delete(id);
      }
      if (!stays && (known === id || (typeof known === 'object' && known.isEmpty))) having.delete(key);
    }
  }
  if (is === undefined) return;
  for (const key of listed(is)) {
    const known = having.get(key);
    if (known === undefined) having.set(key, id);
    else if (typeof known === 'object') known.add(id);
    else if (known !== id) having.set(key, new Having(known, id));
  }
}

const listed = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys;
