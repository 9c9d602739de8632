import type { Price } from '@muster/contract';
import { onDemandPricePerHour, type PricedPlatform, RATES_AS_OF } from '@muster/ec2-model';
import type { ImageItem } from './known.ts';

/** What an hour of an instance type costs, and what that was read from. */
export interface Hourly {
  /** USD; undefined where it is not known. */
  readonly perHour: number | undefined;
  /** The region that the price is of. */
  readonly region: string;
  /** The day of the price: `2026-07-20`. */
  readonly asOf: string;
  /** Amazon's list of the region was read, and not the built-in rates of us-east-1. */
  readonly listed: boolean;
}

/** Which price list an AMI runs under; undefined for software whose price EC2's list does not tell. */
export function pricedPlatform(image: ImageItem | undefined): PricedPlatform | undefined {
  const details = image?.PlatformDetails ?? 'Linux/UNIX';
  if (details === 'Linux/UNIX') return 'linux';
  if (details === 'Windows') return 'windows';
  return details === 'Red Hat Enterprise Linux' ? 'rhel' : undefined;
}

/**
 * The hourly price of a type on shared hardware: under Linux that of Amazon's list where it is known, else built in.
 *
 * @param listed prices of Amazon's list by type, for Linux
 */
export function hourlyOf(
  type: string,
  platform: PricedPlatform | undefined,
  listed: ReadonlyMap<string, Price> = new Map(),
): Hourly {
  const price = platform === 'linux' ? listed.get(type) : undefined;
  if (price) {
    const { perHour, region, asOf } = price;
    return { perHour: perHour ?? undefined, region, asOf, listed: true };
  }
  const perHour = platform && onDemandPricePerHour(type, platform);
  return { perHour, region: 'us-east-1', asOf: RATES_AS_OF, listed: false };
}
