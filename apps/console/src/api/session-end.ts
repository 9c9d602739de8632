type Listener = () => void;

let ended = false;
const endListeners = new Set<Listener>();
const beginListeners = new Set<Listener>();

/** Whether a reply has said that nobody is signed in any more, and nobody has signed in since. */
export const isSessionEnded = (): boolean => ended;

/** Told when any reply says that nobody is signed in any more. Returns a function that stops listening. */
export function onSessionEnd(listener: Listener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

/** Told when somebody has signed in again after that. Returns a function that stops listening. */
export function onSessionBegin(listener: Listener): () => void {
  beginListeners.add(listener);
  return () => beginListeners.delete(listener);
}

/** Says that the session has ended. From here on nothing is asked of the BFF but to sign in. */
export function sessionEnded(): void {
  if (ended) return;
  ended = true;
  for (const listener of endListeners) listener();
}

/** Says that somebody is signed in. */
export function sessionBegan(): void {
  if (!ended) return;
  ended = false;
  for (const listener of beginListeners) listener();
}
