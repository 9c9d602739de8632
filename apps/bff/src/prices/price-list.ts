import type { Price } from '@muster/contract';
import { Ec2Error } from '@muster/ec2-client';
import { listedPrice } from '@muster/ec2-client/sdk';
import { endpointOf } from '../connections/endpoint.ts';
import { keysOf } from '../connections/keys.ts';
import type { Context } from '../context.ts';
import type { StoredConnection } from '../store/connections.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_KEPT = 5_000;

/** Where Amazon answers for its price list: one region a continent. */
const apiRegion = (region: string) =>
  region.startsWith('eu-') ? 'eu-central-1' : region.startsWith('ap-') ? 'ap-south-1' : 'us-east-1';

const keyOf = ({ id }: StoredConnection, region: string, type: string) => `${id} ${region} ${type}`;

type Parts = Pick<Context, 'clock' | 'config' | 'embedded' | 'vault' | 'logger' | 'priceListEndpoint'>;

/**
 * Prices of Amazon's list, kept for a day. Answers undefined where the list has none or will not be read: a refusal is
 * kept as well, so that a page does not ask again for every type.
 */
export function createPriceList(parts: Parts) {
  const kept = new Map<string, { readonly until: number; readonly price: Promise<Price | undefined> }>();

  async function ask(connection: StoredConnection, region: string, type: string) {
    const { endpoint, agents } = endpointOf(connection, parts.embedded);
    const at = parts.priceListEndpoint;
    const options = {
      ...(at === undefined ? { endpoint, agents } : { endpoint: at }),
      region: apiRegion(region),
      credentials: keysOf(connection, parts),
    };
    try {
      const found = await listedPrice(options, { instanceType: type, region });
      return found && { type, ...found, currency: 'USD' as const, region, source: 'price-list' as const };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      parts.logger.info({ connection: connection.id, code: error.code }, 'the price list was not read');
      // What was no refusal may pass: the next page asks again.
      if (!/AccessDenied|Unauthorized/.test(error.code)) kept.delete(keyOf(connection, region, type));
      return undefined;
    }
  }

  return (connection: StoredConnection, region: string) =>
    (type: string): Promise<Price | undefined> => {
      const key = keyOf(connection, region, type);
      const now = parts.clock.now().getTime();
      const known = kept.get(key);
      if (known && known.until > now) return known.price;
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      const price = ask(connection, region, type);
      kept.set(key, { until: now + DAY_MS, price });
      price.catch(() => kept.delete(key));
      return price;
    };
}
