import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import { abortsAfter } from './attempt.ts';
import { type Call, currentCall } from './call.ts';
import { type ClientOptions, clientConfig } from './client.ts';
import { checkJsonEnvelope } from './envelope-json.ts';
import { toEc2Error } from './failure.ts';
import { type ListedPrice, onDemand } from './listed-price.ts';

const DEADLINE_MS = 3_000;
/** One product takes about 10 kB. */
const MAX_REPLY_BYTES = 1024 * 1024;

/** The filters of GetProducts that leave one product: plain Linux on shared hardware, not reserved. */
const PLAIN_LINUX = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
} as const;

/** Amazon's price list, with the sockets to it. */
export interface PriceListClient extends Disposable {
  /**
   * What an hour of an instance type costs on demand in a region; undefined where the list has no such product.
   * Rejects with `Ec2Error`, also when the answer takes longer than 3 s or the signal aborts.
   */
  price(product: PricedProduct, signal?: AbortSignal): Promise<ListedPrice | undefined>;
}

export interface PricedProduct {
  readonly instanceType: string;
  readonly region: string;
}

/**
 * A client of Amazon's Price List API (GetProducts, needs `pricing:GetProducts`). `options.region` is where the API
 * itself is called: us-east-1, eu-central-1 or ap-south-1.
 */
export function createPriceListClient(options: ClientOptions): PriceListClient {
  const client = new PricingClient(
    clientConfig({ maxReplyBytes: MAX_REPLY_BYTES, ...options }, checkJsonEnvelope),
  );
  return {
    async price({ instanceType, region }, signal) {
      const wanted = { ...PLAIN_LINUX, instanceType, regionCode: region };
      const Filters = Object.entries(wanted).map(([Field, Value]) => ({
        Type: 'TERM_MATCH' as const,
        Field,
        Value,
      }));
      const command = new GetProductsCommand({ ServiceCode: 'AmazonEC2', Filters, MaxResults: 5 });
      const call: Call = {
        operation: 'GetProducts',
        effect: 'read',
        signal: abortsAfter(DEADLINE_MS, signal),
      };
      try {
        const { PriceList = [] } = await currentCall.run(call, () => client.send(command));
        // Its own type is `any` here: it comes from a package that this one does not depend on.
        const entries: readonly unknown[] = PriceList;
        return entries.map((text) => onDemand(String(text))).find((price) => price !== undefined);
      } catch (error) {
        throw toEc2Error(error, call, DEADLINE_MS);
      }
    },
    [Symbol.dispose]: () => client.destroy(),
  };
}
