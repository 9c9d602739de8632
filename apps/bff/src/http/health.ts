import type { Express } from 'express';
import type { Context } from '../context.ts';

/** `/livez`: the process answers. `/readyz`: it can do its work, and means to go on; else 503 and why, a line each. */
export function registerHealth(app: Express, { readiness }: Context): void {
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const problems = await readiness.problems();
    const ready = problems.length === 0;
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(`${ready ? 'ok' : problems.join('\n')}\n`);
  });
}
