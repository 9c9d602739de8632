import type { ServerEvent } from '@muster/contract';

/** Carries what happens from whoever does it to whoever watches. */
export interface EventHub {
  publish(event: ServerEvent): void;
  /** Returns how to stop listening. */
  subscribe(listener: (event: ServerEvent) => void): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<(event: ServerEvent) => void>();
  return {
    publish(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
