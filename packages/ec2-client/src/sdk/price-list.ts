import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import { currentCall } from './call.ts';
import { type ClientOptions, clientConfig } from './client.ts';
import { toEc2Error } from './failure.ts';

const DEADLINE_MS = 10_000;

/** A price of Amazon's list. */
export interface ListedPrice {
  /** USD an hour. */
  readonly perHour: number;
  /** The day from which it holds: `2026-07-20`. */
  readonly asOf: string;
}

/** The filters of GetProducts that leave one product: plain Linux on shared hardware, not reserved. */
const PLAIN_LINUX = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
} as const;

/**
 * What an hour of an instance type costs on demand in a region, from Amazon's Price List API (GetProducts, needs
 * `pricing:GetProducts`); undefined where the list has no such product. `options.region` is where the API itself is
 * called, which it answers in us-east-1, eu-central-1 and ap-south-1 only. Rejects with `Ec2Error`.
 */
export async function listedPrice(
  options: ClientOptions,
  product: { readonly instanceType: string; readonly region: string },
): Promise<ListedPrice | undefined> {
  const client = new PricingClient(clientConfig(options));
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const call = { operation: 'GetProducts', effect: 'read', signal } as const;
  const wanted = { ...PLAIN_LINUX, instanceType: product.instanceType, regionCode: product.region };
  const Filters = Object.entries(wanted).map(([Field, Value]) => ({
    Type: 'TERM_MATCH' as const,
    Field,
    Value,
  }));
  try {
    const command = new GetProductsCommand({ ServiceCode: 'AmazonEC2', Filters, MaxResults: 5 });
    const { PriceList = [] } = await currentCall.run(call, () => client.send(command));
    return (PriceList as readonly unknown[])
      .map((text) => onDemand(String(text)))
      .find((price) => price !== undefined);
  } catch (error) {
    throw toEc2Error(error, call, DEADLINE_MS);
  } finally {
    client.destroy();
  }
}

interface Offer {
  readonly terms?: {
    readonly OnDemand?: Record<
      string,
      {
        readonly effectiveDate?: string;
        readonly priceDimensions?: Record<
          string,
          { readonly unit?: string; readonly pricePerUnit?: { readonly USD?: string } }
        >;
      }
    >;
  };
}

/** Reads one product of the list, which is JSON within a string. */
function onDemand(text: string): ListedPrice | undefined {
  const { terms } = JSON.parse(text) as Offer;
  for (const { effectiveDate = '', priceDimensions = {} } of Object.values(terms?.OnDemand ?? {})) {
    const hour = Object.values(priceDimensions).find(({ unit }) => unit === 'Hrs');
    const perHour = Number(hour?.pricePerUnit?.USD);
    // A price of 0 stands for a product that is not sold this way.
    if (perHour > 0) return { perHour, asOf: effectiveDate.slice(0, 10) };
  }
  return undefined;
}
