import type { Price } from '@muster/contract';
import { onDemandPricePerHour, RATES_AS_OF } from '@muster/ec2-model';
import type { Context } from '../context.ts';
import { notFound } from '../http/problem.ts';
import type { Handlers } from '../http/routes.ts';
import { createPriceList } from './price-list.ts';

/** What instance types cost: from Amazon's list where the connection is Amazon and may read it, else built in. */
export function priceHandlers(ctx: Context): Pick<Handlers, 'listPrices'> {
  const priceList = createPriceList(ctx);
  return {
    async listPrices({ params, query }) {
      const connection = await ctx.store.connections.byId(params.connection);
      if (!connection) throw notFound(`connection ${params.connection}`);
      const { regions } = connection;
      if (regions.length > 0 && !regions.includes(params.region)) {
        throw notFound(`region ${params.region} in connection ${connection.name}`);
      }
      const types = [...new Set(query.types.split(','))];
      const listed =
        connection.endpoint === 'aws' ? await priceList(connection, params.region, types) : undefined;
      return types.map((type) => listed?.get(type) ?? builtIn(type));
    },
  };
}

const builtIn = (type: string): Price => ({
  type,
  perHour: onDemandPricePerHour(type) ?? null,
  currency: 'USD',
  region: 'us-east-1',
  asOf: RATES_AS_OF,
  source: 'built-in',
});
