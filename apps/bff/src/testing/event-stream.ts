import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { ServerEvent } from '@muster/contract';
import type { Caller } from './caller.ts';

/** The events as a browser would get them; the loop over them ends when the stream does. */
export interface EventStream extends AsyncIterable<ServerEvent> {
  readonly status: number;
  close(): void;
}

export async function openEvents(address: string, { cookie = '' }: Caller): Promise<EventStream> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = get(new URL('/api/events', address), { headers: { cookie }, agent: false }, resolve);
  request.once('error', reject);
  const response = await promise;
  return {
    status: response.statusCode ?? 0,
    close: () => response.destroy(),
    async *[Symbol.asyncIterator]() {
      for await (const line of createInterface({ input: response })) {
        if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length)) as ServerEvent;
      }
    },
  };
}
