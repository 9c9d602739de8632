import express, { type Express } from 'express';
import type { Context } from './context.ts';
import { problemReplies } from './http/errors.ts';
import { type Handlers, registerRoutes } from './http/routes.ts';

/** The whole BFF as an Express application, without listening. */
export function createApp(ctx: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  registerRoutes(app, ctx, handlers(ctx));
  app.use(problemReplies(ctx.logger));
  return app;
}

function handlers(_ctx: Context): Partial<Handlers> {
  return {};
}
