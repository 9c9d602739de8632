import { ebsPricePerGbMonth, PUBLIC_IPV4_PRICE_PER_HOUR } from '@muster/ec2-model';

export { RATES_AS_OF } from '@muster/ec2-model';

import { devicesOf } from './devices.ts';
import type { LaunchDraft } from './draft.ts';
import { type Hourly, hourlyOf, pricedPlatform } from './hourly.ts';
import type { Known } from './known.ts';

/** What an average month has, as Amazon's own calculator counts. */
export const HOURS_PER_MONTH = 730;

/** What a launch costs, in USD. A part whose price is not known is undefined, and the whole then leaves it out. */
export interface Cost {
  /** Of one instance; its own price is undefined on other than shared hardware. */
  readonly hourly: Hourly;
  readonly instancesPerHour: number | undefined;
  readonly volumesPerMonth: number | undefined;
  readonly addressesPerHour: number;
  readonly gibibytes: number;
  readonly perHour: number;
  readonly perMonth: number;
  /** Whether every part is in the whole. */
  readonly complete: boolean;
}

/** What the draft will cost once it runs: machines, volumes and public IPv4 addresses. */
export function costOf(draft: LaunchDraft, { image, givesAddress = false, prices }: Known): Cost {
  const count = Number(draft.count) || 0;
  const shared = draft.advanced.tenancy === 'default';
  // Both lists tell of shared hardware only.
  const hourly = hourlyOf(draft.instanceType, shared ? pricedPlatform(image) : undefined, prices);
  const volumes = (draft.devices ?? (image ? devicesOf(image) : [])).filter((row) => row.kind === 'ebs');
  const monthly = volumes.map((row) => {
    const price = ebsPricePerGbMonth(row.volumeType);
    return price === undefined ? undefined : price * Number(row.size);
  });
  const { publicAddress } = draft.network;
  const addressed = publicAddress === 'subnet' ? givesAddress : publicAddress === 'yes';

  const instancesPerHour = hourly.perHour === undefined ? undefined : hourly.perHour * count;
  const volumesPerMonth = monthly.includes(undefined)
    ? undefined
    : monthly.reduce<number>((sum, price) => sum + (price ?? 0), 0) * count;
  const addressesPerHour = addressed ? PUBLIC_IPV4_PRICE_PER_HOUR * count : 0;
  const perHour = (instancesPerHour ?? 0) + (volumesPerMonth ?? 0) / HOURS_PER_MONTH + addressesPerHour;
  return {
    hourly,
    instancesPerHour,
    volumesPerMonth,
    addressesPerHour,
    gibibytes: volumes.reduce((sum, row) => sum + (Number(row.size) || 0), 0) * count,
    perHour,
    perMonth: perHour * HOURS_PER_MONTH,
    complete: instancesPerHour !== undefined && volumesPerMonth !== undefined,
  };
}
