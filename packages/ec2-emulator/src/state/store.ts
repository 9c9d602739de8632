import type { Change } from './changes.ts';
import type { StoredRow } from './stored-rows.ts';

/** Where state outlives the process. */
export interface Store extends Disposable {
  /** Every row, in order of creation, which has to come before anything is written. Throws `UnusableState`. */
  load(): Iterable<StoredRow>;
  /** Writes all of the changes or none, and only returns when they are on the disk. */
  commit(changes: Iterable<Change>): void;
  /** Forgets everything. */
  clear(): void;
}

/** The state file can't be used: damaged, of another program, or held by another process. It is left as it is. */
export class UnusableState extends Error {}

/** State that ends with the process. */
export const memoryStore: Store = {
  load: () => [],
  commit: () => {},
  clear: () => {},
  [Symbol.dispose]: () => {},
};
