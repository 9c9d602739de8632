import { useSyncExternalStore } from 'react';

let available = false;
const listeners = new Set<() => void>();

/**
 * Asks the BFF whether it now serves another version of the console than the one that runs: the entry script's name
 * holds a hash of all the code. Called when a part of the console is missing and when the stream of events is back,
 * since an upgrade shows in both.
 */
export async function lookForNewVersion(): Promise<void> {
  const running = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const reply = await fetch('/', { headers: { Accept: 'text/html' }, cache: 'no-cache' });
    // Searched as text: the content security policy (trusted types) lets nothing be parsed as HTML.
    const [, served] = /<script type="module"[^>]* src="([^"]+)"/.exec(await reply.text()) ?? [];
    if (!reply.ok || !served || served === running) return;
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
