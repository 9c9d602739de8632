import { AsyncLocalStorage } from 'node:async_hooks';
import type { Effect } from '../operations.ts';

/** One attempt of a call, as the parts below the SDK need to know it. */
export interface Call {
  readonly operation: string;
  readonly effect: Effect;
  /** Aborts when the caller gives up or the deadline passes. */
  readonly signal: AbortSignal;
  /** Whether the request got as far as the network. What fails before that certainly did not happen. */
  sent?: boolean;
  /** What EC2 answered with, once a whole reply of its own has come. */
  reply?: { readonly requestId: string; readonly status: number };
}

/**
 * The call that the SDK is working on. The SDK keeps its resolved middleware between calls only when a call is sent
 * without options (`cacheMiddleware`), so what belongs to one call travels beside it.
 */
export const currentCall = new AsyncLocalStorage<Call>();
