import type { ArchitectureType, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { accelerators } from './accelerators.ts';
import { cpuOptions } from './cpu-options.ts';
import { disks } from './disks.ts';
import { ebsInfo } from './ebs-info.ts';
import { gpus, irregularMemory, irregularVcpus } from './exceptions.ts';
import type { Family } from './families.ts';
import { networkTable } from './network.ts';
import { networkInfo } from './network-info.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import { vcpusBySizeName } from './size-table.ts';
import { disksOf, storageInfo } from './storage-info.ts';

/** One size of a family, with the facts that several parts of its description need. */
export interface SizeFacts {
  family: Family;
  size: string;
  vcpus: number;
  mib: number;
  bareMetal: boolean;
  nitro: boolean;
  diskCount: number;
  gpuCount: number;
  has: (trait: string) => boolean;
}

// Hibernation needs less than 150 GiB of memory.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html
const HIBERNATION_LIMIT_MIB = 150 * 1024;

const FREE_TIER = new Set([
  't3.micro',
  't3.small',
  't4g.micro',
  't4g.small',
  'c7i-flex.large',
  'm7i-flex.large',
]);
const PARAVIRTUAL = new Set(['t1', 'm1', 'm2', 'm3', 'c1', 'c3']);
const ONE_THREAD = new Set(['hpc6a', 'hpc6id']);
const CAPACITY_BLOCKS = /^(p4|p5|p6|trn1\.32|trn2)/;
const INSTANCE_STORE_ROOT = new Set(['m1', 'm2', 'm3', 'c1', 'c3', 'cr1', 'g2', 'r3', 'i2', 'd2', 'x1']);
const ALSO_32_BIT = new Set([
  't1.micro',
  'c3.large',
  't2.nano',
  't2.micro',
  't2.small',
  't2.medium',
  'm1.small',
  'm1.medium',
  'c1.medium',
]);

/**
 * Expands a family's line into what DescribeInstanceTypes says of each of its sizes.
 * Throws when the family names a platform that does not exist.
 */
export function expandFamily(family: Family): InstanceTypeInfo[] {
  const sizes = [...networkTable(family.networkRow).keys()].filter((size) => offers(family, size));
  const named = new Map(sizes.map((size) => [size, namedVcpus(family, size)]));
  const largest = Math.max(...[...named.values()].map((vcpus) => vcpus ?? 0));
  return sizes.map((size) => describe(sizeFacts(family, size, named.get(size) ?? largest)));
}

/** Families that share a network row need not have all of its sizes. */
const offers = (family: Family, size: string) =>
  family.diskRow === undefined || disks(family.diskRow).bySize.has(size);

const namedVcpus = (family: Family, size: string) =>
  numberAt(irregularVcpus(family.name), size) ?? vcpusBySizeName(size);

function sizeFacts(family: Family, size: string, vcpus: number): SizeFacts {
  const platform = platformOf(family);
  const traits = new Set([...platform.traits, ...family.added]).difference(new Set(family.removed));
  const gib = numberAt(irregularMemory(family.name), size) ?? (family.gibPerVcpu ?? 0) * vcpus;
  return {
    family,
    size,
    vcpus,
    mib: Math.round(gib * 1024),
    bareMetal: size.startsWith('metal'),
    // A Xen family's bare metal is a Nitro machine.
    nitro: platform.hypervisor === 'nitro' || size.startsWith('metal'),
    diskCount: disksOf(family, size).count,
    gpuCount: numberAt(gpus(family.name)?.bySize, size) || 0,
    has: (trait) => traits.has(trait),
  };
}

function describe(facts: SizeFacts): InstanceTypeInfo {
  const { family, size, vcpus, bareMetal, has } = facts;
  const platform = platformOf(family);
  const name = `${family.name}.${size}`;
  const threads = vcpus === 1 || ONE_THREAD.has(family.name) ? 1 : platform.threadsPerCore;
  const virtual = !bareMetal;
  return {
    InstanceType: name as InstanceTypeInfo['InstanceType'],
    CurrentGeneration: has('current'),
    FreeTierEligible: FREE_TIER.has(name),
    SupportedUsageClasses: usageClasses(name, has('no-spot')),
    SupportedRootDeviceTypes: INSTANCE_STORE_ROOT.has(family.name) ? ['ebs', 'instance-store'] : ['ebs'],
    SupportedVirtualizationTypes: PARAVIRTUAL.has(family.name) ? ['hvm', 'paravirtual'] : ['hvm'],
    BareMetal: bareMetal,
    ...(virtual && { Hypervisor: platform.hypervisor }),
    ProcessorInfo: {
      SupportedArchitectures: architectures(name, platform.architectures),
      ...(family.ghz !== undefined && { SustainedClockSpeedInGhz: family.ghz }),
      Manufacturer: platform.maker,
    },
    VCpuInfo: {
      DefaultVCpus: vcpus,
      DefaultCores: vcpus / threads,
      DefaultThreadsPerCore: threads,
      ...(virtual && vcpus > 1 && cpuOptions(family, vcpus / threads, threads)),
    },
    MemoryInfo: { SizeInMiB: facts.mib },
    ...storageInfo(facts),
    EbsInfo: ebsInfo(facts),
    NetworkInfo: networkInfo(facts),
    ...accelerators(family.name, size),
    PlacementGroupInfo: {
      SupportedStrategies: has('cluster') ? ['cluster', 'partition', 'spread'] : ['partition', 'spread'],
    },
    HibernationSupported: has('hibernation') && virtual && facts.mib <= HIBERNATION_LIMIT_MIB,
    BurstablePerformanceSupported: /^t[2-9]/.test(family.name),
    DedicatedHostsSupported: has('dedicated-hosts'),
    AutoRecoverySupported: has('recovery') || (facts.diskCount === 0 && !has('no-recovery')),
    SupportedBootModes: bootModes(platform, bareMetal),
    NitroEnclavesSupport: has('enclaves') && virtual && vcpus / threads >= 2 ? 'supported' : 'unsupported',
    NitroTpmSupport: has('tpm') && virtual ? 'supported' : 'unsupported',
    ...(has('tpm') && virtual && { NitroTpmInfo: { SupportedVersions: ['2.0'] } }),
    PhcSupport: has('precision-clock') ? 'supported' : 'unsupported',
    RebootMigrationSupport: facts.diskCount === 0 ? 'supported' : 'unsupported',
  };
}

function usageClasses(name: string, noSpot: boolean): InstanceTypeInfo['SupportedUsageClasses'] {
  if (noSpot) return ['on-demand'];
  return CAPACITY_BLOCKS.test(name) ? ['on-demand', 'spot', 'capacity-block'] : ['on-demand', 'spot'];
}

function platformOf(family: Family) {
  const platform = PLATFORMS[family.processor];
  if (!platform)
    throw new Error(`${family.name} names the platform ${family.processor}, which does not exist`);
  return platform;
}

function architectures(name: string, all: readonly ArchitectureType[]): ArchitectureType[] {
  return ALSO_32_BIT.has(name) ? ['i386', ...all] : [...all];
}

// The firmware of Intel and AMD bare metal boots only the legacy way.
const bootModes = ({ bootModes }: Platform, bareMetal: boolean) =>
  bareMetal && bootModes.length > 1 ? bootModes.filter((mode) => mode === 'legacy-bios') : [...bootModes];

function numberAt(
  table: ReadonlyMap<string, readonly string[]> | undefined,
  size: string,
): number | undefined {
  const text = table?.get(size)?.[0];
  return text === undefined ? undefined : Number(text);
}
