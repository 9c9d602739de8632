import type { PricedPlatform } from '@muster/ec2-model';
import { type Hourly, hourlyOf } from './hourly.ts';
import type { Known, TypeItem } from './known.ts';

/** What the picker filters, sorts and compares by. */
export interface TypeFacts {
  readonly name: string;
  readonly vcpus: number;
  /** GiB */
  readonly memory: number;
  readonly architectures: readonly string[];
  /** GB of local disks; 0 for EBS only. */
  readonly localDisk: number;
  readonly network: string;
  /** `4 × NVIDIA A10G`; empty without. */
  readonly gpu: string;
  readonly current: boolean;
  readonly burstable: boolean;
  readonly freeTier: boolean;
  readonly clock: number | undefined;
  /** Mbit/s at most. */
  readonly ebsBandwidth: number | undefined;
  readonly hibernation: boolean;
  readonly hourly: Hourly;
  /** USD an hour, the price of `hourly`. */
  readonly price: number | undefined;
}

/**
 * The facts of a type, priced for the platform of an AMI; without one the price is not known.
 *
 * @param prices those of Amazon's list; what it does not have is priced by the built-in rates
 */
export function typeFacts(
  type: TypeItem,
  platform: PricedPlatform | undefined,
  prices?: Known['prices'],
): TypeFacts {
  const name = type.InstanceType ?? '';
  const hourly = hourlyOf(name, platform, prices);
  return {
    name,
    vcpus: type.VCpuInfo?.DefaultVCpus ?? 0,
    memory: (type.MemoryInfo?.SizeInMiB ?? 0) / 1024,
    architectures: type.ProcessorInfo?.SupportedArchitectures ?? [],
    localDisk: type.InstanceStorageInfo?.TotalSizeInGB ?? 0,
    network: type.NetworkInfo?.NetworkPerformance ?? '',
    gpu: (type.GpuInfo?.Gpus ?? [])
      .map(({ Count, Manufacturer, Name }) => `${Count ?? 1} × ${Manufacturer ?? ''} ${Name ?? ''}`)
      .join(', '),
    current: type.CurrentGeneration ?? false,
    burstable: type.BurstablePerformanceSupported ?? false,
    freeTier: type.FreeTierEligible ?? false,
    clock: type.ProcessorInfo?.SustainedClockSpeedInGhz,
    ebsBandwidth: type.EbsInfo?.EbsOptimizedInfo?.MaximumBandwidthInMbps,
    hibernation: type.HibernationSupported ?? false,
    hourly,
    price: hourly.perHour,
  };
}

export interface TypeFilter {
  readonly words: string;
  readonly vcpus: number;
  readonly memory: number;
  readonly architecture: string;
  readonly gpu: boolean;
  readonly disks: boolean;
  readonly current: boolean;
}

/** Whether a type passes the filter of the picker. */
export function passes(type: TypeFacts, filter: TypeFilter): boolean {
  return (
    filter.words.split(/\s+/).every((word) => type.name.includes(word.toLowerCase())) &&
    type.vcpus >= filter.vcpus &&
    type.memory >= filter.memory &&
    (filter.architecture === '' || type.architectures.includes(filter.architecture)) &&
    (!filter.gpu || type.gpu !== '') &&
    (!filter.disks || type.localDisk > 0) &&
    (!filter.current || type.current)
  );
}

export type TypeOrder = 'price' | 'vcpus' | 'memory' | 'name';

/** Orders types by one fact, those of which it is not known last, and equal ones by name. */
export function orderedBy(order: TypeOrder): (a: TypeFacts, b: TypeFacts) => number {
  const byName = (a: TypeFacts, b: TypeFacts) => a.name.localeCompare(b.name, 'en', { numeric: true });
  if (order === 'name') return byName;
  const value = (type: TypeFacts) => type[order] ?? Number.POSITIVE_INFINITY;
  // Two types without a price are equal: infinity minus itself would order nothing.
  return (a, b) => (value(a) === value(b) ? byName(a, b) : value(a) - value(b));
}

/** Types that many launches are well served by, for the architecture of the AMI. */
export const suggestedTypes: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['t3.micro', 't3.small', 't3.medium', 'm7i.large', 'c7i.large', 'r7i.large'],
  arm64: ['t4g.micro', 't4g.small', 't4g.medium', 'm7g.large', 'c7g.large', 'r7g.large'],
  i386: ['t2.micro', 't2.small', 't2.medium', 'm1.small', 'c1.medium'],
  arm64_mac: ['mac2.metal'],
};
