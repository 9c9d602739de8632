import { type Change, Changes } from './changes.ts';
import { Collection } from './collection.ts';
import type { History, Moment } from './history.ts';
import { type KindName, kindNames, kinds, type RecordOf } from './kinds.ts';
import { type Store, UnusableState } from './store.ts';

/** What one account has in one region: `region.keyPairs`, `region.tags`… */
export type RegionState = { readonly accountId: string; readonly name: string } & {
  readonly [Name in KindName]: Collection<RecordOf<Name>>;
};

/** All accounts' resources in all regions, in memory, written through to the store. */
export class World implements Disposable {
  #store: Store;
  #changes = new Changes();
  #regions = new Map<string, RegionState>();
  #history: History | undefined;

  /** Reads everything the store holds. Throws `UnusableState` on a row that can't be read. */
  constructor(store: Store) {
    this.#store = store;
    try {
      for (const row of store.load()) {
        const collection = this.region(row.accountId, row.region)[row.kind as KindName];
        if (!collection) throw new Error(`it holds a ${row.kind}, which this version does not know`);
        (collection as Collection<object>).load({ position: row.position, resource: row.resource });
        this.#changes.takenUpTo(row.position);
      }
    } catch (error) {
      if (error instanceof UnusableState) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new UnusableState(`The state of the embedded EC2 can't be read: ${reason}`);
    }
  }

  /** The settings of the whole, which belong to no account. */
  get settings(): Collection<RecordOf<'settings'>> {
    return this.region('', '').settings;
  }

  /** An account's resources in a region, empty at first. */
  region(accountId: string, name: string): RegionState {
    const key = `${accountId} ${name}`;
    let region = this.#regions.get(key);
    if (!region) {
      region = emptyRegion(accountId, name, this.#changes);
      this.#regions.set(key, region);
    }
    return region;
  }

  /** Every account's regions of which anything has been asked. */
  regions(): RegionState[] {
    return [...this.#regions.values()].filter((region) => region.accountId !== '');
  }

  /**
   * Runs work that reads and changes resources. All of its changes are on the disk when this returns; none has
   * happened, in memory or on the disk, when it throws.
   */
  transact<T>(work: () => T): T {
    return this.#committed(work, (changes) => this.#history?.remember(changes));
  }

  /** The same for what has always been there, as far as anybody sees. */
  transactUnseen<T>(work: () => T): T {
    return this.#committed(work, () => {});
  }

  /** Runs a part of a call that may fail without the whole: what it has changed is taken back when it throws. */
  attempt<T>(work: () => T): T {
    return this.#changes.attempt(work);
  }

  /** Has every change from now on remembered there, for `asOf` and `asSeen`. */
  keepHistory(history: History): void {
    this.#history = history;
  }

  /** Lets everything that has been done so far be seen, and no longer be gone back before. */
  forgetHistory(): void {
    this.#history?.forget();
  }

  /** Runs a read on the resources as they were, as far back as the history goes. What it changes is taken back. */
  asOf<T>(moment: Moment, read: () => T): T {
    return this.#without(this.#history?.changesSince(moment) ?? [], read);
  }

  /** Runs a read on the resources as they are seen by now. Undefined when that is as they are. */
  asSeen<T>(read: () => T): { readonly result: T } | undefined {
    const unseen = this.#history?.unseen() ?? [];
    return unseen.length > 0 ? { result: this.#without(unseen, read) } : undefined;
  }

  #committed<T>(work: () => T, remember: (changes: Changes) => void): T {
    try {
      const result = work();
      if (!this.#changes.isEmpty) this.#store.commit(this.#changes);
      remember(this.#changes);
      this.#changes.clear();
      return result;
    } catch (error) {
      this.#changes.rollBack();
      throw error;
    }
  }

  #without<T>(undone: readonly Change[], read: () => T): T {
    const present = undone.map(({ collection, id }) => ({ collection, id, entry: collection.entry(id) }));
    for (const { collection, id, before } of undone) collection.restore(id, before);
    try {
      return read();
    } finally {
      this.#changes.rollBack();
      for (const { collection, id, entry } of present) collection.restore(id, entry);
    }
  }

  /** Forgets everything but the settings of the whole. */
  clear(): void {
    const settings = [...this.settings];
    this.#store.clear();
    this.#history?.forget();
    this.#regions.clear();
    this.transact(() => settings.forEach((setting) => void this.settings.put(setting)));
  }

  [Symbol.dispose](): void {
    this.#store[Symbol.dispose]();
  }
}

function emptyRegion(accountId: string, name: string, changes: Changes): RegionState {
  const collections = kindNames.map((kind) => {
    const place = { accountId, region: name, kind };
    return [kind, new Collection<never>(place, kinds[kind] as never, changes)];
  });
  return { accountId, name, ...Object.fromEntries(collections) };
}
