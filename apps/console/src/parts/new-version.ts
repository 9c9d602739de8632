import { useSyncExternalStore } from 'react';

let available = false;
const listeners = new Set<() => void>();

/** The entry script that a page loads; its name holds a hash of all the code of the console. */
const entryIn = (page: Document) =>
  page.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');

/**
 * Asks the BFF whether it now serves another version of the console than the one that runs. Called when a part of the
 * console is missing and when the stream of events is back: an upgrade shows in both.
 */
export async function lookForNewVersion(): Promise<void> {
  try {
    const reply = await fetch('/', { headers: { Accept: 'text/html' }, cache: 'no-cache' });
    if (!reply.ok) return;
    const served = entryIn(new DOMParser().parseFromString(await reply.text(), 'text/html'));
    if (!served || served === entryIn(document)) return;
    available = true;
    for (const listener of listeners) listener();
  } catch {
    // Nothing answers: then no version does.
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the BFF serves another version of the console than the one that runs. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(subscribe, () => available);
}
