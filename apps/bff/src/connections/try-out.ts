import { createEc2, Ec2Error } from '@muster/ec2-client';
import type { Context } from '../context.ts';
import type { Handlers } from '../http/routes.ts';
import { learnAccount } from './account.ts';
import { newRecord, sentKeys } from './record.ts';

const PATIENCE_MS = 10_000;

/**
 * Tries a connection before it is kept. Only what was sent along is used, so that the secret of a connection being
 * edited can't reach an endpoint that it was not entered for.
 */
export function tryConnection(ctx: Context): Handlers['testConnection'] {
  return async ({ body }, { signal }) => {
    const connection = newRecord(ctx, 'try-out', body);
    const keys = sentKeys(body);
    using client = ctx.ec2.clientOf(connection, connection.defaultRegion, keys);
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      const { Regions = [] } = await createEc2(client).describeRegions({}, { signal: patience });
      const regions = Regions.flatMap(({ RegionName }) => RegionName ?? []);
      return { ok: true, account: await learnAccount(ctx, connection, keys), regions };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      return { ok: false, account: null, regions: [], problem: error.message };
    }
  };
}
