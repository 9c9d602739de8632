import { useSyncExternalStore } from 'react';
import { useFormat } from './format.ts';

const everyMs = 30_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, everyMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How long ago, kept true while it is shown; the exact time in the tooltip. */
export function RelativeTime({ at }: { readonly at: string | Date }) {
  const format = useFormat();
  const current = useSyncExternalStore(subscribe, () => now);
  return (
    <time dateTime={new Date(at).toISOString()} data-tooltip={format.dateTime(at)}>
      {format.relative(at, Math.max(current, Date.parse(String(at))))}
    </time>
  );
}
