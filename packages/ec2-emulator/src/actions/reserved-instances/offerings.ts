import { createHash } from 'node:crypto';
import type { InstanceTypeInfo, ReservedInstancesOffering } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion, offeredInZone } from '../../catalogue/instance-types/offerings.ts';
import { regionNamed, type Zone } from '../../catalogue/regions.ts';
import { Ec2Error } from '../../core/errors.ts';
import { onDemandPrice, PRODUCTS, type Product } from '../spot/spot-prices.ts';

const HOUR_S = 60 * 60;
const YEAR_S = 365 * 24 * HOUR_S;
const DURATIONS = [YEAR_S, 3 * YEAR_S] as const;
const CLASSES = ['standard', 'convertible'] as const;
const PAYMENTS = ['No Upfront', 'Partial Upfront', 'All Upfront'] as const;
const TENANCIES = ['default', 'dedicated'] as const;
const PRODUCT_NAMES = Object.keys(PRODUCTS) as Product[];
const MOST_ZONES = 6;
/** What dedicated hardware makes dearer. */
const DEDICATED = 1.1;

/**
 * What is paid of the On-Demand price, by payment: longer terms and more in advance cost less, being convertible more.
 * The embedded EC2 has no price list; these are estimates of the usual order, not taken from one.
 * @see https://aws.amazon.com/ec2/pricing/reserved-instances/pricing/
 */
const SHARES = {
  standard: { [YEAR_S]: [0.63, 0.6, 0.59], [3 * YEAR_S]: [0.43, 0.4, 0.38] },
  convertible: { [YEAR_S]: [0.73, 0.69, 0.68], [3 * YEAR_S]: [0.5, 0.47, 0.46] },
} as const;

/** How many offerings each instance type could have; those that it has not leave gaps in the numbers. */
const OF_A_TYPE =
  PRODUCT_NAMES.length *
  (MOST_ZONES + 1) *
  TENANCIES.length *
  CLASSES.length *
  PAYMENTS.length *
  DURATIONS.length;

/** An offering without its id, which takes time to make for all that nobody asks for. */
export interface Offering {
  /** Grows along the list and stays. */
  readonly number: number;
  readonly terms: ReservedInstancesOffering;
}

/** What a region offers of the types that pass, in order, made one after the other as they are asked for. */
export function* offeringsIn(
  region: string,
  after: number,
  passes: (instanceType: string) => boolean,
): Generator<Offering> {
  for (const [index, type] of [...instanceTypes().values()].entries()) {
    const first = index * OF_A_TYPE;
    if (first + OF_A_TYPE <= after || !isReservable(type, region) || !passes(String(type.InstanceType)))
      continue;
    const facts = factsOf(type, region);
    for (let number = Math.max(first, after + 1); number < first + OF_A_TYPE; number++) {
      const terms = termsAt(facts, number);
      if (terms) yield { number, terms };
    }
  }
}

/** An offering as EC2 describes it. */
export const described = (region: string, { number, terms }: Offering): ReservedInstancesOffering => ({
  ReservedInstancesOfferingId: idOf(region, number),
  ...terms,
});

/** The offering of an id in a region, if there is one. */
export function offeringWith(region: string, id: string): Offering | undefined {
  const number = numberIn(id);
  const type = [...instanceTypes().values()][Math.floor(number / OF_A_TYPE)];
  const terms = type && isReservable(type, region) ? termsAt(factsOf(type, region), number) : undefined;
  return terms && idOf(region, number) === id ? { number, terms } : undefined;
}

/** The offering of an id in a region. Throws `InvalidReservedInstancesOfferingId`. */
export function offeringOf(region: string, id: string): ReservedInstancesOffering {
  const offering = offeringWith(region, id);
  if (offering) return described(region, offering);
  throw new Ec2Error('InvalidReservedInstancesOfferingId', `The ID '${id}' does not exist`);
}

const isReservable = ({ InstanceType, SupportedUsageClasses }: InstanceTypeInfo, region: string) =>
  SupportedUsageClasses?.includes('on-demand') === true && offeredInRegion(String(InstanceType), region);

/** What all offerings of a type in a region have in common. */
interface Facts {
  readonly type: InstanceTypeInfo;
  readonly price: number;
  readonly x86: boolean;
  /** The region itself first, then its zones; undefined where one does not offer the type. */
  readonly places: readonly (ReturnType<typeof placeOf> | undefined)[];
}

const factsOf = (type: InstanceTypeInfo, region: string): Facts => ({
  type,
  price: onDemandPrice(type),
  x86: type.ProcessorInfo?.SupportedArchitectures?.includes('x86_64') === true,
  places: [
    placeOf(undefined),
    ...(regionNamed(region)?.zones ?? []).map((zone) =>
      offeredInZone(String(type.InstanceType), region, zone) ? placeOf(zone) : undefined,
    ),
  ],
});

function termsAt({ type, price, x86, places }: Facts, number: number): ReservedInstancesOffering | undefined {
  let rest = number % OF_A_TYPE;
  const next = <T>(choices: readonly T[]): T => {
    const choice = choices[rest % choices.length] as T;
    rest = Math.floor(rest / choices.length);
    return choice;
  };
  const [payment, duration, offeringClass] = [next(PAYMENTS), next(DURATIONS), next(CLASSES)];
  const [tenancy, product] = [next(TENANCIES), next(PRODUCT_NAMES)];
  const place = places[rest];
  if (!place || (product === 'Windows' && !x86)) return undefined;
  const share = SHARES[offeringClass][duration]?.[PAYMENTS.indexOf(payment)] ?? 1;
  const hourly = price * PRODUCTS[product] * (tenancy === 'dedicated' ? DEDICATED : 1) * share;
  const advance = payment === 'All Upfront' ? 1 : payment === 'Partial Upfront' ? 0.5 : 0;
  return {
    InstanceType: type.InstanceType,
    ...place,
    Duration: duration,
    UsagePrice: 0,
    FixedPrice: Math.round(((hourly * duration) / HOUR_S) * advance),
    ProductDescription: product as ReservedInstancesOffering['ProductDescription'],
    CurrencyCode: 'USD',
    InstanceTenancy: tenancy,
    OfferingClass: offeringClass,
    OfferingType: payment,
    Marketplace: false,
    PricingDetails: [],
    RecurringCharges: [{ Amount: Number((hourly * (1 - advance)).toFixed(5)), Frequency: 'Hourly' }],
  };
}

const placeOf = (zone: Zone | undefined) =>
  zone
    ? { Scope: 'Availability Zone' as const, AvailabilityZone: zone.name, AvailabilityZoneId: zone.id }
    : { Scope: 'Region' as const };

// An odd number and its inverse modulo 2^32: they make numbers look like ids, and ids numbers again.
const SCRAMBLE = 2_654_435_761;
const UNSCRAMBLE = 244_002_641;

/** The id of the offering of a number. */
export function idOf(region: string, number: number): string {
  const start = (Math.imul(number, SCRAMBLE) >>> 0).toString(16).padStart(8, '0');
  const digest = createHash('sha1').update(`${region} ${number}`).digest('hex');
  return `${start}-${digest.slice(0, 4)}-4${digest.slice(4, 7)}-a${digest.slice(7, 10)}-${digest.slice(10, 22)}`;
}

const numberIn = (id: string): number => Math.imul(Number.parseInt(id.slice(0, 8), 16), UNSCRAMBLE) >>> 0;
