import { createHash } from 'node:crypto';
import type { HostOffering, PaymentOption } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion } from '../../catalogue/instance-types/offerings.ts';
import { Ec2Error } from '../../core/errors.ts';
import { onDemandPrice } from '../spot/spot-prices.ts';

const HOUR_S = 60 * 60;
const YEAR_S = 365 * 24 * HOUR_S;
/** What a whole host costs beside an instance as large as it. */
const HOST_FACTOR = 1.1;

interface Term {
  readonly years: 1 | 3;
  readonly payment: PaymentOption;
  /** What is paid of the On-Demand price, and how much of that in advance. */
  readonly share: number;
  readonly advance: number;
}

const TERMS: readonly Term[] = [
  { years: 1, payment: 'NoUpfront', share: 0.72, advance: 0 },
  { years: 1, payment: 'PartialUpfront', share: 0.68, advance: 0.5 },
  { years: 1, payment: 'AllUpfront', share: 0.67, advance: 1 },
  { years: 3, payment: 'NoUpfront', share: 0.5, advance: 0 },
  { years: 3, payment: 'PartialUpfront', share: 0.47, advance: 0.5 },
  { years: 3, payment: 'AllUpfront', share: 0.44, advance: 1 },
];

export type Offering = HostOffering & {
  readonly OfferingId: string;
  readonly Duration: number;
  readonly HourlyPrice: string;
  readonly UpfrontPrice: string;
};

/** What a region offers for each family that has Dedicated Hosts. Prices follow from vCPUs and memory. */
export function hostOfferings(region: string): Offering[] {
  return [...largestPrices(region)].flatMap(([InstanceFamily, price]) =>
    TERMS.map(({ years, payment, share, advance }) => {
      const Duration = years * YEAR_S;
      const hourly = price * HOST_FACTOR * share;
      const digest = createHash('sha1')
        .update(`${region} ${InstanceFamily} ${years} ${payment}`)
        .digest('hex');
      return {
        OfferingId: `hro-0${digest.slice(0, 16)}`,
        InstanceFamily,
        PaymentOption: payment,
        Duration,
        CurrencyCode: 'USD' as const,
        HourlyPrice: (hourly * (1 - advance)).toFixed(3),
        UpfrontPrice: (((hourly * Duration) / HOUR_S) * advance).toFixed(3),
      };
    }),
  );
}

/** The offering of an id. Throws `InvalidHostReservationOfferingId.NotFound`. */
export function hostOfferingOf(region: string, id: string | undefined): Offering {
  const offering = hostOfferings(region).find(({ OfferingId }) => OfferingId === id);
  if (offering) return offering;
  throw new Ec2Error(
    'InvalidHostReservationOfferingId.NotFound',
    `The Dedicated Host Reservation offering '${id}' does not exist`,
  );
}

/** The On-Demand price of the largest size of each family: that of a whole host. */
function largestPrices(region: string): Map<string, number> {
  const prices = new Map<string, number>();
  for (const type of instanceTypes().values()) {
    const name = String(type.InstanceType);
    if (!type.DedicatedHostsSupported || !offeredInRegion(name, region)) continue;
    const family = name.slice(0, name.indexOf('.'));
    prices.set(family, Math.max(prices.get(family) ?? 0, onDemandPrice(type)));
  }
  return prices;
}
