import type { InstanceTypeInfo, SpotPrice } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInZone } from '../../catalogue/instance-types/offerings.ts';
import { regionNamed, type Zone } from '../../catalogue/regions.ts';
import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { PRICE_PERIOD_MS, PRODUCTS, type Product, spotPrice } from './spot-prices.ts';

type Input = InputOf<'DescribeSpotPriceHistory'>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotPriceHistory.html */
const FILTERS: FilterTable<SpotPrice> = {
  'availability-zone': (price) => price.AvailabilityZone,
  'availability-zone-id': (price) => price.AvailabilityZoneId,
  'instance-type': (price) => price.InstanceType,
  // With and without what told EC2-Classic from VPC.
  'product-description': ({ ProductDescription: product }) => [product, `${product} (Amazon VPC)`],
  'spot-price': (price) => price.SpotPrice,
  timestamp: (price) => price.Timestamp,
};

const DAYS_KEPT = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The prices of the last 90 days, newest first, and the one that was in force when the time asked for begins. */
export default action('DescribeSpotPriceHistory', (input, call) => {
  const passes = filterBy(input.Filters, FILTERS);
  const prices = pricesAsked(call, input).filter(passes);
  const positions = new Map(prices.map((price, index) => [price, index]));
  const limits = { min: 1, max: 1000 };
  const { items, NextToken } = page(
    prices,
    { MaxResults: 1000, ...input },
    limits,
    (price) => positions.get(price) ?? 0,
  );
  return { SpotPriceHistory: items, NextToken: NextToken ?? '' };
});

function pricesAsked(call: Call, input: Input): SpotPrice[] {
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
  return periods(call.now, input).flatMap((Timestamp) =>
    types.flatMap((type) =>
      zones
        .filter((zone) => offeredInZone(String(type.InstanceType), call.region.name, zone))
        .flatMap((zone) => products.map((product) => priceOf(type, zone, product, Timestamp))),
    ),
  );
}

function priceOf(type: InstanceTypeInfo, zone: Zone, product: Product, Timestamp: Date): SpotPrice {
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

/** The beginnings of the price periods from the start to the end asked for, newest first. */
function periods(now: Date, { StartTime, EndTime }: Input): Date[] {
  const begun = (time: number) => Math.floor(time / PRICE_PERIOD_MS) * PRICE_PERIOD_MS;
  const last = begun(Math.min(EndTime?.getTime() ?? now.getTime(), now.getTime()));
  const first = begun(Math.max(StartTime?.getTime() ?? last, now.getTime() - DAYS_KEPT * DAY_MS));
  const count = Math.max(0, (last - first) / PRICE_PERIOD_MS + 1);
  return Array.from({ length: count }, (_, index) => new Date(last - index * PRICE_PERIOD_MS));
}
