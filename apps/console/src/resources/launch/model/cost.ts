import {
  ebsPricePerGbMonth,
  onDemandPricePerHour,
  type PricedPlatform,
  PUBLIC_IPV4_PRICE_PER_HOUR,
} from '@muster/ec2-model';

export { RATES_AS_OF } from '@muster/ec2-model';

import { devicesOf } from './devices.ts';
import type { LaunchDraft } from './draft.ts';
import type { ImageItem, Known } from './known.ts';

/** What an average month has, as Amazon's own calculator counts. */
export const HOURS_PER_MONTH = 730;

/** What a launch costs, in USD. A part whose price is not known is undefined, and the whole then leaves it out. */
export interface Cost {
  readonly instancesPerHour: number | undefined;
  readonly volumesPerMonth: number | undefined;
  readonly addressesPerHour: number;
  readonly gibibytes: number;
  readonly perHour: number;
  readonly perMonth: number;
  /** Whether every part is in the whole. */
  readonly complete: boolean;
}

/** Which price list an AMI runs under; undefined for software whose price EC2's list does not tell. */
export function pricedPlatform(image: ImageItem | undefined): PricedPlatform | undefined {
  const details = image?.PlatformDetails ?? 'Linux/UNIX';
  if (details === 'Linux/UNIX') return 'linux';
  if (details === 'Windows') return 'windows';
  return details === 'Red Hat Enterprise Linux' ? 'rhel' : undefined;
}

/** What the draft will cost once it runs: machines, volumes and public IPv4 addresses. */
export function costOf(draft: LaunchDraft, { image, givesAddress = false }: Known): Cost {
  const count = Number(draft.count) || 0;
  const platform = pricedPlatform(image);
  const shared = draft.advanced.tenancy === 'default';
  const hourly = platform && shared ? onDemandPricePerHour(draft.instanceType, platform) : undefined;
  const volumes = (draft.devices ?? (image ? devicesOf(image) : [])).filter((row) => row.kind === 'ebs');
  const monthly = volumes.map((row) => {
    const price = ebsPricePerGbMonth(row.volumeType);
    return price === undefined ? undefined : price * Number(row.size);
  });
  const { publicAddress } = draft.network;
  const addressed = publicAddress === 'subnet' ? givesAddress : publicAddress === 'yes';

  const instancesPerHour = hourly === undefined ? undefined : hourly * count;
  const volumesPerMonth = monthly.includes(undefined)
    ? undefined
    : monthly.reduce<number>((sum, price) => sum + (price ?? 0), 0) * count;
  const addressesPerHour = addressed ? PUBLIC_IPV4_PRICE_PER_HOUR * count : 0;
  const perHour = (instancesPerHour ?? 0) + (volumesPerMonth ?? 0) / HOURS_PER_MONTH + addressesPerHour;
  return {
    instancesPerHour,
    volumesPerMonth,
    addressesPerHour,
    gibibytes: volumes.reduce((sum, row) => sum + (Number(row.size) || 0), 0) * count,
    perHour,
    perMonth: perHour * HOURS_PER_MONTH,
    complete: instancesPerHour !== undefined && volumesPerMonth !== undefined,
  };
}
