import express, { type Express } from 'express';
import { auditHandlers } from './audit/handlers.ts';
import { connectionHandlers } from './connections/handlers.ts';
import type { Context } from './context.ts';
import { forwardRead } from './ec2/forward.ts';
import { eventHandlers } from './events/handlers.ts';
import { registerConsole } from './http/console-files.ts';
import { problemReplies } from './http/errors.ts';
import { neverStored, securityHeaders } from './http/headers.ts';
import { registerHealth } from './http/health.ts';
import { ownHostOnly } from './http/own-host.ts';
import { ownPagesOnly } from './http/own-pages.ts';
import { notFound } from './http/problem.ts';
import { admit, type Handlers, registerRoutes } from './http/routes.ts';
import { streamInventory } from './inventory/stream.ts';
import { planHandlers } from './plans/handlers.ts';
import { priceHandlers } from './prices/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';

/** The whole BFF as an Express application, without listening. */
export function createApp(ctx: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);

  app.use(securityHeaders(ctx.config));
  app.use(ownHostOnly(ctx.config));
  registerHealth(app, ctx);

  app.use('/api', neverStored, ownPagesOnly(ctx.config));
  registerRoutes(app, ctx, handlers(ctx));
  app.use('/api', async (request) => {
    // What there is and is not is for those who are signed in.
    await admit(ctx, 'session', request);
    throw notFound('such address');
  });

  registerConsole(app, ctx.config.consoleDir);
  app.use(() => {
    throw notFound('such address');
  });
  app.use(problemReplies(ctx.logger));
  return app;
}

function handlers(ctx: Context): Handlers {
  return {
    ...sessionHandlers(ctx),
    ...connectionHandlers(ctx),
    ec2: forwardRead(ctx),
    inventory: streamInventory(ctx),
    ...planHandlers(ctx),
    ...auditHandlers(ctx),
    ...eventHandlers(ctx),
    ...priceHandlers(ctx),
  };
}
