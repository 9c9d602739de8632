import type { InventoryLine, Problem } from '@muster/contract';
import { createEc2, Ec2Error } from '@muster/ec2-client';
import { withPriority } from '@muster/ec2-client/sdk';
import type { Context } from '../context.ts';
import { ec2Problem } from '../ec2/problem.ts';
import { notFound, ProblemError } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import { eachAtMost } from './concurrency.ts';
import { type Listing, listings } from './kinds.ts';
import { lineWriter } from './line-writer.ts';

/**
 * Regions listed at once, so that silent ones are waited for together. There are more than the 17 that an account has
 * without opting in. Each holds one page at a time, so this bounds memory too.
 */
const REGIONS_AT_ONCE = 20;

/** Streams every page of a resource kind over the regions asked for, as each comes. */
export function streamInventory(ctx: Context): Handlers['inventory'] {
  return async ({ params: { connection, kind }, query }, { response, signal }) => {
    if (!(await ctx.store.connections.byId(connection))) throw notFound(`connection ${connection}`);
    const regions = [...new Set(query.regions.split(','))];
    const write = lineWriter(response, signal);
    response.type('application/x-ndjson').flushHeaders();
    try {
      await eachAtMost(REGIONS_AT_ONCE, regions, async (region) => {
        for await (const line of regionLines(ctx, connection, region, listings[kind], signal))
          await write(line);
      });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    response.end();
  };
}

/** One region's lines. Its failure is a line too: the other regions go on. */
async function* regionLines(
  ctx: Context,
  connection: string,
  region: string,
  list: Listing,
  signal: AbortSignal,
): AsyncGenerator<InventoryLine> {
  try {
    const ec2 = createEc2(withPriority(await ctx.ec2.clientFor(connection, region), 'polling'));
    for await (const items of list(ec2, { signal })) yield { region, items };
    yield { region, end: true };
  } catch (error) {
    signal.throwIfAborted();
    yield { region, problem: asProblem(error) };
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Ec2Error) return ec2Problem(error);
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
