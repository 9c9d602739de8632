/** The event streams that are open, so that they end with the session that opened them. */
export interface EventStreams {
  /** Returns what to call once the stream has ended by itself. */
  add(sessionHash: string, end: () => void): () => void;
  endSession(sessionHash: string): void;
  endAll(): void;
}

export function createEventStreams(): EventStreams {
  const open = new Map<string, Set<() => void>>();
  const endSession = (sessionHash: string) => {
    const ends = open.get(sessionHash);
    open.delete(sessionHash);
    for (const end of ends ?? []) end();
  };
  return {
    add(sessionHash, end) {
      const ends = open.get(sessionHash) ?? new Set();
      open.set(sessionHash, ends.add(end));
      return () => {
        ends.delete(end);
        if (ends.size === 0 && open.get(sessionHash) === ends) open.delete(sessionHash);
      };
    },
    endSession,
    endAll() {
      for (const sessionHash of [...open.keys()]) endSession(sessionHash);
    },
  };
}
