import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes values as NDJSON, each line whole, and waits while the reader is behind. Rejects when `signal` aborts, so that
 * nothing is fetched for a reader who has gone.
 */
export function lineWriter(stream: Writable, signal: AbortSignal): (line: unknown) => Promise<void> {
  return async (line) => {
    signal.throwIfAborted();
    if (stream.write(`${JSON.stringify(line)}\n`)) return;
    await once(stream, 'drain', { signal });
  };
}
