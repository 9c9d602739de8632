import type { ServerEvent } from '@muster/contract';
import { useEffect, useEffectEvent } from 'react';
import { call } from './call.ts';
import { onReachableAgain, reachability } from './reachability.ts';
import { isSessionEnded, onSessionBegin } from './session-end.ts';
import { wire } from './wire.ts';

type Listener = (event: ServerEvent) => void;

const listeners = new Set<Listener>();
const reconnectListeners = new Set<() => void>();
const firstPauseMs = 1000;
const longestPauseMs = 15_000;

/** Told of every event the BFF sends while `connectEvents` is on. Returns a function that stops listening. */
export function onServerEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Told when the stream of events is there again after it broke: what happened between is not sent again and must be
 * read. Returns a function that stops listening.
 */
export function onEventsReconnected(listener: () => void): () => void {
  reconnectListeners.add(listener);
  return () => reconnectListeners.delete(listener);
}

/** `onServerEvent` for a component; the newest `listener` is always the one called. */
export function useEvents(listener: Listener): void {
  const latest = useEffectEvent(listener);
  useEffect(() => onServerEvent((event) => latest(event)), []);
}

/**
 * Listens to the BFF for as long as somebody is signed in and the BFF answers. Returns the function that hangs up.
 */
export function connectEvents(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;
  let connectedBefore = false;
  let hungUp = false;

  const connect = () => {
    clearTimeout(timer);
    source?.close();
    if (isSessionEnded() || reachability() !== 'reachable') return;
    source = new EventSource(wire.events[1]);
    source.onopen = () => {
      pauseMs = firstPauseMs;
      if (connectedBefore) for (const listener of reconnectListeners) listener();
      connectedBefore = true;
    };
    source.onmessage = (message) => {
      const event = JSON.parse(message.data as string) as ServerEvent;
      for (const listener of listeners) listener(event);
    };
    source.onerror = lost;
  };
  const lost = async () => {
    source?.close();
    // An EventSource does not say why it broke. Asking who is signed in tells whether the session or the BFF is gone;
    // either way it is connected again by whoever notices that it is back.
    await call('session').catch(() => undefined);
    if (hungUp) return;
    timer = setTimeout(connect, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  const stops = [onReachableAgain(connect), onSessionBegin(connect)];
  connect();
  return () => {
    hungUp = true;
    clearTimeout(timer);
    source?.close();
    for (const stop of stops) stop();
  };
}
