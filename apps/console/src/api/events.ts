import type { ServerEvent } from '@muster/contract';
import { useEffect, useEffectEvent } from 'react';
import { wire } from './wire.ts';

type Listener = (event: ServerEvent) => void;

const listeners = new Set<Listener>();
const reconnectMs = 3000;

/** Told of every event the BFF sends while `connectEvents` is on. Returns a function that stops listening. */
export function onServerEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `onServerEvent` for a component; the newest `listener` is always the one called. */
export function useEvents(listener: Listener): void {
  const latest = useEffectEvent(listener);
  useEffect(() => onServerEvent((event) => latest(event)), []);
}

/** Listens to the BFF for as long as somebody is signed in. Returns the function that hangs up. */
export function connectEvents(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(wire.events[1]);
    source.onmessage = (message) => {
      const event = JSON.parse(message.data as string) as ServerEvent;
      for (const listener of listeners) listener(event);
    };
    source.onerror = () => {
      // The browser reconnects by itself after a broken connection, but gives up after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(connect, reconnectMs);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
