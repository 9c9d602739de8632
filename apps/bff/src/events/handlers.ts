import type { ServerEvent } from '@muster/contract';
import type { Response } from 'express';
import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { isOpen } from '../session/authenticate.ts';

/** Below the 30 s after which common proxies give a silent connection up. */
const heartbeatMs = 15_000;
/** A browser that reads slower than this much behind is let go: it comes back and reads what is. */
const mostBehindBytes = 4 * 1024 * 1024;

export function eventHandlers(ctx: Context): Pick<Handlers, 'events'> {
  return {
    events: async (_input, { principal, response, signal }) => {
      response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      response.flushHeaders();
      response.write('retry: 1000\n\n');

      const end = () => response.end();
      const unsubscribe = ctx.events.subscribe((event) => send(response, event));
      const forget = ctx.streams.add(principal.sessionHash, end);
      const heartbeat = setInterval(async () => {
        if (await isOpen(ctx, principal.sessionHash).catch(() => false)) response.write(': still here\n\n');
        else end();
      }, heartbeatMs);
      response.once('close', () => {
        clearInterval(heartbeat);
        unsubscribe();
        forget();
      });
      if (signal.aborted) response.destroy();
      return undefined;
    },
  };
}

function send(response: Response, event: ServerEvent): void {
  if (response.writableEnded) return;
  response.write(`data: ${JSON.stringify(event)}\n\n`);
  if (response.writableLength > mostBehindBytes) response.destroy();
}
