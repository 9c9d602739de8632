import type { Filter, InstanceTypeInfo, SpotPrice } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInZone } from '../../catalogue/instance-types/offerings.ts';
import { regionNamed, type Zone } from '../../catalogue/regions.ts';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { pageOfMany } from '../../core/paging.ts';
import { PRICE_PERIOD_MS, PRODUCTS, type Product, spotPrice } from './spot-prices.ts';

type Input = InputOf<'DescribeSpotPriceHistory'>;

/** What has a price of its own. */
interface Pool {
  readonly type: InstanceTypeInfo;
  readonly zone: Zone;
  readonly product: Product;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotPriceHistory.html */
const POOL_FILTERS: FilterTable<Pool> = {
  'availability-zone': ({ zone }) => zone.name,
  'availability-zone-id': ({ zone }) => zone.id,
  'instance-type': ({ type }) => type.InstanceType,
  // With and without what told EC2-Classic from VPC.
  'product-description': ({ product }) => [product, `${product} (Amazon VPC)`],
};
const PRICE_FILTERS: FilterTable<SpotPrice> = {
  'spot-price': (price) => price.SpotPrice,
  timestamp: (price) => price.Timestamp,
};

const DAYS_KEPT = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Later than any period there will be, so that positions grow as prices get older. */
const END_OF_PERIODS = Math.ceil(8.64e15 / PRICE_PERIOD_MS);

/** The prices of the last 90 days, newest first, and the one that was in force when the time asked for begins. */
export default action('DescribeSpotPriceHistory', (input, call) => {
  const filters = input.Filters ?? [];
  const isOfPrice = ({ Name = '' }: Filter) => Object.hasOwn(PRICE_FILTERS, Name);
  const passes = filterBy(filters.filter(isOfPrice), PRICE_FILTERS);
  const pools = poolsAsked(call, input).filter(
    filterBy(
      filters.filter((filter) => !isOfPrice(filter)),
      POOL_FILTERS,
    ),
  );
  const { items, NextToken } = pageOfMany(
    (after) => pricesOf(pools, periods(call.now, input), after, passes),
    input,
    { min: 1, max: 1000 },
    ({ position }) => position,
  );
  return { SpotPriceHistory: items.map(({ price }) => price), NextToken: NextToken ?? '' };
});

interface Positioned {
  readonly position: number;
  readonly price: SpotPrice;
}

function* pricesOf(
  pools: readonly Pool[],
  { first, last }: Periods,
  after: number,
  passes: (price: SpotPrice) => boolean,
): Generator<Positioned> {
  if (pools.length === 0) return;
  let position = Math.max(after + 1, (END_OF_PERIODS - last) * pools.length);
  for (; position < (END_OF_PERIODS - first + 1) * pools.length; position += 1) {
    const pool = pools[position % pools.length] as Pool;
    const period = END_OF_PERIODS - Math.floor(position / pools.length);
    const price = priceOf(pool, new Date(period * PRICE_PERIOD_MS));
    if (passes(price)) yield { position, price };
  }
}

function poolsAsked(call: Call, input: Input): Pool[] {
  const { InstanceTypes, AvailabilityZone, AvailabilityZoneId, ProductDescriptions } = input;
  if (AvailabilityZone && AvailabilityZoneId) {
    throw errors.invalidParameterCombination(
      'Only one of AvailabilityZone and AvailabilityZoneId can be specified.',
    );
  }
  const zones = (regionNamed(call.region.name)?.zones ?? []).filter(
    ({ name, id }) => name === (AvailabilityZone ?? name) && id === (AvailabilityZoneId ?? id),
  );
  if (zones.length === 0) {
    throw errors.invalidParameterValue(
      `Invalid availability zone: [${AvailabilityZone ?? AvailabilityZoneId}]`,
    );
  }
  const types = [...instanceTypes().values()].filter(
    ({ InstanceType, SupportedUsageClasses }) =>
      SupportedUsageClasses?.includes('spot') &&
      (!InstanceTypes?.length || InstanceTypes.includes(InstanceType as never)),
  );
  const products = (Object.keys(PRODUCTS) as Product[]).filter(
    (product) =>
      !ProductDescriptions?.length || ProductDescriptions.some((asked) => asked.startsWith(product)),
  );
  return types.flatMap((type) =>
    zones
      .filter((zone) => offeredInZone(String(type.InstanceType), call.region.name, zone))
      .flatMap((zone) => products.map((product) => ({ type, zone, product }))),
  );
}

function priceOf({ type, zone, product }: Pool, Timestamp: Date): SpotPrice {
  const price = spotPrice(type, zone.name, Timestamp) * PRODUCTS[product];
  return {
    AvailabilityZone: zone.name,
    AvailabilityZoneId: zone.id,
    InstanceType: type.InstanceType,
    ProductDescription: product as SpotPrice['ProductDescription'],
    SpotPrice: price.toFixed(6),
    Timestamp,
  };
}

interface Periods {
  readonly first: number;
  readonly last: number;
}

/** The price periods from the start to the end asked for, counted from 1970. */
function periods(now: Date, { StartTime, EndTime }: Input): Periods {
  const begun = (time: number) => Math.floor(time / PRICE_PERIOD_MS);
  const last = begun(Math.min(EndTime?.getTime() ?? now.getTime(), now.getTime()));
  const start = Math.max(StartTime?.getTime() ?? last * PRICE_PERIOD_MS, now.getTime() - DAYS_KEPT * DAY_MS);
  return { first: begun(start), last };
}
