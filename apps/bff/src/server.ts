import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { ownOrigins } from './config.ts';
import type { Context } from './context.ts';
import { badVariable } from './start-error.ts';

/** A BFF that listens. */
export interface RunningServer extends AsyncDisposable {
  /** The origin that browsers use. */
  readonly origin: string;
  /** The port that it listens on, whatever stands in front of it. */
  readonly port: number;
}

/** How long requests under way may take to finish once we are stopping. */
const drainMs = 10_000;

/**
 * Listens where the configuration says and goes on with the plans that an earlier process left under way. Disposing
 * it drains: nothing new is taken, what is under way is finished.
 *
 * @throws StartError when the port is taken or can't be listened on
 */
export async function startServer(ctx: Context): Promise<RunningServer> {
  const server = createServer(createApp(ctx));
  // Connections that are kept alive after their last reply would hold up the end.
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (ctx.lifecycle.stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  await listen(server, ctx);
  const { port } = server.address() as AddressInfo;
  await ctx.plans.recover();
  return {
    origin: ownOrigins(ctx.config, port)[0] ?? '',
    port,
    async [Symbol.asyncDispose]() {
      ctx.lifecycle.stopping = true;
      await closeServer(server, () => ctx.streams.endAll());
    },
  };
}

async function listen(server: Server, { config: { host, port } }: Context): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EADDRINUSE')
      throw badVariable('MUSTER_PORT', String(port), 'another program listens on it');
    if (code === 'EACCES') throw badVariable('MUSTER_PORT', String(port), 'this user may not listen on it');
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw badVariable('MUSTER_HOST', host, 'an address of this machine is');
    }
    throw cause;
  }
}

async function closeServer(server: Server, endStreams: () => void): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  endStreams();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(impatient);
}
