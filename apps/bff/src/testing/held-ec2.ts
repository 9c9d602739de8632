import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An EC2 endpoint that answers only when it is told to. */
export interface HeldEc2 extends AsyncDisposable {
  readonly url: string;
  /** The operations that were asked for, in order. */
  readonly asked: readonly string[];
  /** Resolves when this many calls have come in all. */
  calls(count: number): Promise<void>;
  /** Answers every call that waits, and from now on at once, with an operation's reply around this XML. */
  answer(xml: string): void;
  /** Resolves when a caller hangs up without its answer. */
  readonly hungUp: Promise<void>;
}

export async function heldEc2(): Promise<HeldEc2> {
  const asked: string[] = [];
  const held: ServerResponse[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const { promise: hungUp, resolve: hangUp } = Promise.withResolvers<void>();
  let xml: string | undefined;

  const reply = (response: ServerResponse, operation: string) =>
    response.end(`<${operation}Response><requestId>held-1</requestId>${xml}</${operation}Response>`);

  const server = createServer(async (request, response) => {
    const operation = new URLSearchParams(await text(request)).get('Action') ?? '';
    asked.push(operation);
    response.once('close', () => response.writableFinished || hangUp());
    if (xml === undefined) held.push(response.setHeader('x-operation', operation));
    else reply(response, operation);
    for (const { count, resolve } of waiting) if (asked.length >= count) resolve();
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hungUp,
    calls(count) {
      if (asked.length >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      return promise;
    },
    answer(given) {
      xml = given;
      for (const response of held.splice(0)) reply(response, String(response.getHeader('x-operation')));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
