import type { Express } from 'express';
import type { Context } from '../context.ts';

/** `/livez`: the process answers. `/readyz`: it can do its work, and means to go on. */
export function registerHealth(app: Express, { store, lifecycle, readiness, logger }: Context): void {
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    if (lifecycle.stopping) return void response.status(503).type('text/plain').send('stopping\n');
    try {
      await store.ping();
    } catch (error) {
      logger.error({ event: 'not-ready', error });
      return void response.status(503).type('text/plain').send('the database does not answer\n');
    }
    const problems = readiness.problems();
    if (problems.length > 0) {
      return void response
        .status(503)
        .type('text/plain')
        .send(`${problems.join('\n')}\n`);
    }
    response.type('text/plain').send('ok\n');
  });
}
