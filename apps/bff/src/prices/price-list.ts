import type { Price } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { createPriceListClient, type PriceListClient } from '@muster/ec2-client/sdk';
import { endpointOf } from '../connections/endpoint.ts';
import { keysOf } from '../connections/keys.ts';
import type { Context } from '../context.ts';
import { eachAtMost } from '../inventory/concurrency.ts';
import type { StoredConnection } from '../store/connections.ts';
import { keptFor } from './kept.ts';

const HOUR_MS = 60 * 60 * 1000;
const PRICE_KEPT_MS = 24 * HOUR_MS;
/** A new type may be on sale soon, and a missing permission may be given. */
const ABSENCE_KEPT_MS = HOUR_MS;
/** GetProducts tells of one type a call. */
const CALLS_AT_ONCE = 8;
/** Where Amazon answers for its price list: one region a continent. The other partitions have none that it would tell. */
function apiRegion(region: string): string | undefined {
  if (/^(cn|us-gov|us-iso\w*|eu-isoe|eusc)-/.test(region)) return undefined;
  if (region.startsWith('eu-')) return 'eu-central-1';
  return region.startsWith('ap-') ? 'ap-south-1' : 'us-east-1';
}

type Parts = Pick<Context, 'clock' | 'config' | 'embedded' | 'vault' | 'logger' | 'priceList'>;

/** The prices of Amazon's list for a connection and region, by type; what was not answered is left out. */
export type PriceList = (
  connection: StoredConnection,
  region: string,
  types: readonly string[],
) => Promise<ReadonlyMap<string, Price>>;

/** Reads Amazon's list with the connection's credentials. A price is kept for a day, a refusal for an hour. */
export function createPriceList(parts: Parts): PriceList {
  const prices = keptFor<Price>(parts.clock);
  const refusals = keptFor<true>(parts.clock);

  function client(connection: StoredConnection, askedAt: string): PriceListClient {
    const { endpoint, agents } = endpointOf(connection, parts.embedded);
    const { endpoint: at } = parts.priceList;
    return createPriceListClient({
      ...(at === undefined ? { endpoint, agents } : { endpoint: at }),
      region: askedAt,
      credentials: keysOf(connection, parts),
    });
  }

  function told(type: string, region: string, found: { perHour: number; asOf: string } | undefined): Price {
    const none = { perHour: null, asOf: parts.clock.now().toISOString().slice(0, 10) };
    return { type, ...(found ?? none), currency: 'USD', region, source: 'price-list' };
  }

  return async (connection, region, types) => {
    const key = (type: string) => [connection.id, region, type].join(' ');
    // Other credentials may be allowed what these were not.
    const reader = JSON.stringify([connection.id, connection.credentials]);
    const askedAt = apiRegion(region);
    const unknown = types.filter((type) => !prices.get(key(type)));
    if (askedAt && unknown.length > 0 && !refusals.get(reader)) {
      using list = client(connection, askedAt);
      const signal = AbortSignal.timeout(parts.priceList.patienceMs);
      await eachAtMost(CALLS_AT_ONCE, unknown, async (instanceType) => {
        if (signal.aborted || refusals.get(reader)) return;
        try {
          const found = await list.price({ instanceType, region }, signal);
          const price = told(instanceType, region, found);
          prices.set(key(instanceType), price, found ? PRICE_KEPT_MS : ABSENCE_KEPT_MS);
        } catch (error) {
          if (!(error instanceof Ec2Error)) throw error;
          const { code: ec2Code } = error;
          parts.logger.info({ event: 'price-list-not-read', connection: connection.id, region, ec2Code });
          // Anything else may pass: the next page asks again.
          if (/^(AccessDenied|Unauthorized)/.test(error.code)) refusals.set(reader, true, ABSENCE_KEPT_MS);
        }
      });
    }
    return new Map(
      types.flatMap((type) => {
        const price = prices.get(key(type));
        return price ? [[type, price] as const] : [];
      }),
    );
  };
}
