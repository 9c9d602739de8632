type Listener = () => void;

const listeners = new Set<Listener>();

/** Told when any reply says that nobody is signed in any more. Returns a function that stops listening. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the session has ended. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}
