import { RHEL_PER_VCPU, WINDOWS_BURSTABLE, WINDOWS_PER_VCPU } from './licences.ts';
import { LARGE, METAL_AS } from './rates-us-east-1.ts';
import { BY_SIZE } from './sizes-us-east-1.ts';

export type PricedPlatform = 'linux' | 'windows' | 'rhel';

/**
 * USD an hour of one instance on demand in us-east-1, shared tenancy; undefined where the price is not known.
 * The hour of the machine only: volumes, addresses and traffic come on top.
 */
export function onDemandPricePerHour(
  instanceType: string,
  platform: PricedPlatform = 'linux',
): number | undefined {
  const [family = '', size = ''] = instanceType.split('.');
  const machine = listed(family, size) ?? inProportion(family, size);
  const licence = machine === undefined ? undefined : licencePerHour(family, size, platform);
  return machine === undefined || licence === undefined ? undefined : round(machine + licence, 6);
}

function listed(family: string, size: string): number | undefined {
  const entry = BY_SIZE[family]?.split(', ').find((text) => text.startsWith(`${size} `));
  return entry === undefined ? undefined : Number(entry.slice(size.length + 1));
}

function inProportion(family: string, size: string): number | undefined {
  const large = LARGE[family];
  const vcpus = pricedVcpus(family, size);
  return large === undefined || vcpus === undefined ? undefined : round((large * vcpus) / 2, 5);
}

/** Sizes as their names count them, which is what prices follow: a `large` is 2, an `xlarge` 4, a `2xlarge` 8. */
function pricedVcpus(family: string, size: string): number | undefined {
  if (size === 'medium') return 1;
  if (size === 'large') return 2;
  if (size === 'xlarge') return 4;
  const multiple = /^(?:(\d+)xlarge|metal-(\d+)xl)$/.exec(size);
  if (multiple) return 4 * Number(multiple[1] ?? multiple[2]);
  const whole = size === 'metal' ? METAL_AS[family] : undefined;
  return whole === undefined ? undefined : 4 * whole;
}

function licencePerHour(family: string, size: string, platform: PricedPlatform): number | undefined {
  if (platform === 'linux') return 0;
  const vcpus = BURSTABLE_VCPUS[size] ?? pricedVcpus(family, size);
  if (vcpus === undefined || FIRST_GENERATION.has(family)) return undefined;
  if (platform === 'windows' && GRAVITON.test(family)) return undefined;
  if (platform === 'windows') return WINDOWS_BURSTABLE[family]?.[size] ?? vcpus * WINDOWS_PER_VCPU;
  return vcpus * (RHEL_PER_VCPU.find(({ upToVcpus }) => vcpus <= upToVcpus)?.usd ?? 0);
}

// Windows does not run on Arm, so it has no price there.
const GRAVITON = /^(?:a1|[a-z]+\dg)/;

// Their licences followed no rule.
const FIRST_GENERATION = new Set(['c1', 'm1', 'm2']);

// Only burstable families have sizes below medium.
const BURSTABLE_VCPUS: Readonly<Record<string, number>> = { nano: 2, micro: 2, small: 2 };

// Amazon prints five digits after the point, and six for a few.
const round = (usd: number, digits: number) => Math.round(usd * 10 ** digits) / 10 ** digits;

// https://aws.amazon.com/ebs/pricing/, us-east-1, 2026
const EBS_GB_MONTH: Readonly<Record<string, number>> = {
  gp3: 0.08,
  gp2: 0.1,
  io2: 0.125,
  io1: 0.125,
  st1: 0.045,
  sc1: 0.015,
  standard: 0.05,
};

/** USD a GiB-month of an EBS volume in us-east-1, provisioned IOPS and throughput apart; undefined for an unknown type. */
export const ebsPricePerGbMonth = (volumeType: string): number | undefined => EBS_GB_MONTH[volumeType];

/** USD a GiB-month of an EBS snapshot in the standard tier, us-east-1. */
export const SNAPSHOT_PRICE_PER_GB_MONTH = 0.05;

/** USD an hour of a public IPv4 address, in use or not. https://aws.amazon.com/vpc/pricing/ */
export const PUBLIC_IPV4_PRICE_PER_HOUR = 0.005;
