import type { InventoryKind } from '@muster/contract';
import { onServerEvent } from '../api/events.ts';
import { read } from './store.ts';

const everyMs = 5000;
/** Events come in bursts, one for each step of a plan; one reading answers them all. */
const settleMs = 120;

/**
 * Keeps a kind over regions fresh: now, on events that touch it, and every few seconds while the page is visible.
 * Returns the function that stops.
 */
export function poll(connection: string, kind: InventoryKind, regions: readonly string[]): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stop.signal.aborted) timer = setTimeout(refresh, ms);
  };
  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    if (document.hidden) return;
    busy = true;
    again = false;
    await read(connection, kind, regions, stop.signal).catch(() => undefined);
    busy = false;
    schedule(again ? settleMs : everyMs);
  };

  const stopEvents = onServerEvent((event) => {
    if (event.type !== 'inventory' || event.connection !== connection) return;
    if (regions.includes(event.region) && event.kinds.includes(kind)) schedule(settleMs);
  });
  const onVisible = () => {
    if (!document.hidden) schedule(0);
  };
  document.addEventListener('visibilitychange', onVisible);
  void refresh();
  return () => {
    stop.abort();
    clearTimeout(timer);
    stopEvents();
    document.removeEventListener('visibilitychange', onVisible);
  };
}
