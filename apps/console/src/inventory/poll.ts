import type { InventoryKind } from '@muster/contract';
import { onServerEvent } from '../api/events.ts';
import { onReachableAgain, reachability } from '../api/reachability.ts';
import { isSessionEnded, onSessionBegin } from '../api/session-end.ts';
import { read, sliceOf } from './store.ts';

const everyMs = 5000;
/** What is everybody's is large and changes by the day. */
const catalogueMs = 600_000;
const catalogues: ReadonlySet<InventoryKind> = new Set(['images-public', 'instance-types']);
/** A large fleet takes a while to read: reading again may take this share of the time and no more. */
const share = 0.1;
/** Events come in bursts, one for each step of a plan; one reading answers them all. */
const settleMs = 120;

interface Shared {
  readers: number;
  readonly stop: () => void;
}

const shared = new Map<string, Shared>();

/**
 * Keeps a kind over regions fresh: now, on events that touch it, and every few seconds while the page is visible,
 * somebody is signed in and the BFF answers.
 * Several who ask for the same are served by one reading. Returns the function that stops asking.
 */
export function poll(connection: string, kind: InventoryKind, regions: readonly string[]): () => void {
  const key = `${connection} ${kind} ${regions.join(',')}`;
  const mine = shared.get(key) ?? { readers: 0, stop: start(connection, kind, regions) };
  mine.readers += 1;
  shared.set(key, mine);
  return () => {
    mine.readers -= 1;
    if (mine.readers > 0) return;
    shared.delete(key);
    mine.stop();
  };
}

function start(connection: string, kind: InventoryKind, regions: readonly string[]): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;
  let hasAsked = false;

  const pauseMs = catalogues.has(kind) ? catalogueMs : everyMs;
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stop.signal.aborted) timer = setTimeout(refresh, ms);
  };
  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    // Each of these says when it is over, and that starts the next reading. The first is tried all the same: its
    // failure is what the page has to show.
    if (document.hidden || isSessionEnded() || (hasAsked && reachability() !== 'reachable')) return;
    hasAsked = true;
    busy = true;
    again = false;
    const started = performance.now();
    await read(connection, kind, regions, stop.signal).catch(() => undefined);
    busy = false;
    // A read that failed cost EC2 nothing worth sparing, however long it took to time out.
    const failed = regions.some((region) => sliceOf(connection, kind, region).problem !== undefined);
    const rest = failed ? everyMs : Math.max(pauseMs, (performance.now() - started) / share);
    schedule(again ? settleMs : rest);
  };

  const stopEvents = onServerEvent((event) => {
    if (event.type !== 'inventory' || event.connection !== connection) return;
    if (regions.includes(event.region) && event.kinds.includes(kind)) schedule(settleMs);
  });
  const onMayAsk = () => schedule(0);
  document.addEventListener('visibilitychange', onMayAsk);
  const stopSession = onSessionBegin(onMayAsk);
  const stopReachable = onReachableAgain(onMayAsk);
  void refresh();
  return () => {
    stop.abort();
    clearTimeout(timer);
    stopEvents();
    stopSession();
    stopReachable();
    document.removeEventListener('visibilitychange', onMayAsk);
  };
}
