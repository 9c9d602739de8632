import { setTimeout as sleep } from 'node:timers/promises';
import type { Express } from 'express';
import type { Context } from '../context.ts';
import { DatabaseUnavailable } from '../store/database-error.ts';

/** However often it is asked, the database is written to no more often than this. */
const checkEveryMs = 1_000;

/** How long a check waits for the database before it says that it does not answer. */
const patienceMs = 1_000;

/** `/livez`: the process answers. `/readyz`: it can do its work, and means to go on. */
export function registerHealth(app: Express, ctx: Context): void {
  const database = databaseCheck(ctx);
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const problem = ctx.lifecycle.stopping ? undefined : await database();
    const problems = ctx.lifecycle.stopping
      ? ['Muster is stopping.']
      : [...(problem ? [problem] : []), ...ctx.readiness.problems()];
    response
      .status(problems.length > 0 ? 503 : 200)
      .type('text/plain')
      .send(`${problems.length > 0 ? problems.join('\n') : 'ok'}\n`);
  });
}

/** Whether the database can be written, as a check that is shared by all who ask within a second. */
function databaseCheck({ store, clock, logger }: Context): () => Promise<string | undefined> {
  let last: { at: number; result: Promise<string | undefined> } | undefined;
  const check = async (): Promise<string | undefined> => {
    try {
      const written = store.health.touch(clock.now()).then(() => true);
      // It goes on in the background, and whoever asks next finds out how it went.
      written.catch(() => undefined);
      const isWritten = await Promise.race([written, sleep(patienceMs, false, { ref: false })]);
      return isWritten ? undefined : 'The database is locked by another process.';
    } catch (error) {
      logger.error({ event: 'not-ready', error });
      return reasons[error instanceof DatabaseUnavailable ? error.trouble : 'failed'];
    }
  };
  return () => {
    const now = performance.now();
    if (!last || now - last.at >= checkEveryMs) last = { at: now, result: check() };
    return last.result;
  };
}

const reasons = {
  busy: 'The database is locked by another process.',
  full: 'The database can’t be written: the disk is full.',
  failed: 'The database can’t be written.',
};
