import { useSyncExternalStore } from 'react';

/**
 * Whether the BFF answers. `offline`: it does not, and the browser has no network. `unreachable`: it does not, though
 * there is a network. With no network but a BFF on this machine that answers, all is well.
 */
export type Reachability = 'reachable' | 'offline' | 'unreachable';

const probePath = '/livez';
const probeTimeoutMs = 1500;
const firstPauseMs = 1000;
const longestPauseMs = 15_000;

let state: Reachability = 'reachable';
let probing = false;
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const backListeners = new Set<() => void>();

function put(next: Reachability): void {
  const back = state !== 'reachable' && next === 'reachable';
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
  if (back) for (const listener of backListeners) listener();
}

async function answers(): Promise<boolean> {
  try {
    const init = { cache: 'no-store', signal: AbortSignal.timeout(probeTimeoutMs) } as const;
    return (await fetch(probePath, init)).ok;
  } catch {
    return false;
  }
}

async function probe(): Promise<void> {
  if (probing) return;
  probing = true;
  clearTimeout(timer);
  const reachable = await answers();
  probing = false;
  put(reachable ? 'reachable' : navigator.onLine ? 'unreachable' : 'offline');
  if (reachable) {
    pauseMs = firstPauseMs;
    return;
  }
  timer = setTimeout(probe, pauseMs);
  pauseMs = Math.min(pauseMs * 2, longestPauseMs);
}

/** Says that a request got no answer: whether anything answers is then asked, and asked again until it does. */
export function suspectUnreachable(): void {
  if (state === 'reachable') void probe();
}

/** Whether the BFF answers, as far as is known now. */
export const reachability = (): Reachability => state;

/** Calls `listener` each time the BFF answers again after it did not. Returns a function that stops listening. */
export function onReachableAgain(listener: () => void): () => void {
  backListeners.add(listener);
  return () => backListeners.delete(listener);
}

/** Asks at once when the browser loses or finds its network. Returns a function that stops. */
export function followNetwork(): () => void {
  const onChange = () => {
    pauseMs = firstPauseMs;
    void probe();
  };
  addEventListener('offline', onChange);
  addEventListener('online', onChange);
  if (!navigator.onLine) onChange();
  return () => {
    removeEventListener('offline', onChange);
    removeEventListener('online', onChange);
    clearTimeout(timer);
  };
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the BFF answers, as React state. */
export function useReachability(): Reachability {
  return useSyncExternalStore(subscribe, reachability);
}
