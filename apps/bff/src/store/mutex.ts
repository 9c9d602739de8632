/** Lets one holder in at a time, in the order in which they asked. */
export interface Mutex {
  /** Waits for its turn; call what it resolves to, once, to let the next one in. */
  enter(): Promise<() => void>;
}

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}
