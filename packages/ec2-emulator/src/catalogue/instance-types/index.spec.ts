import { describe, expect, it } from 'vitest';
import { instanceTypes } from './index.ts';

const named = (name: string) => {
  const info = instanceTypes().get(name);
  if (!info) throw new Error(`no instance type ${name}`);
  return info;
};

describe('the catalogue of instance types', () => {
  it('has at least 60 families, previous generations included', () => {
    const families = new Set([...instanceTypes().keys()].map((name) => name.split('.')[0]));
    expect(families.size).toBeGreaterThanOrEqual(60);
    for (const previous of ['m1', 'm2', 'c1', 'm3', 'c3', 'r3']) expect(families).toContain(previous);
  });

  it.each([
    ['t3.micro', 2, 1024, 'x86_64'],
    ['t2.nano', 1, 512, 'x86_64'],
    ['m1.small', 1, 1740, 'x86_64'],
    ['m5.large', 2, 8192, 'x86_64'],
    ['m5.metal', 96, 393_216, 'x86_64'],
    ['c5.18xlarge', 72, 147_456, 'x86_64'],
    ['c5n.9xlarge', 36, 98_304, 'x86_64'],
    ['c7g.xlarge', 4, 8192, 'arm64'],
    ['m7a.medium', 1, 4096, 'x86_64'],
    ['r6i.32xlarge', 128, 1_048_576, 'x86_64'],
    ['r8g.metal-48xl', 192, 1_572_864, 'arm64'],
    ['x2iedn.xlarge', 4, 131_072, 'x86_64'],
    ['c4.8xlarge', 36, 61_440, 'x86_64'],
    ['g4dn.metal', 96, 393_216, 'x86_64'],
    ['mac2.metal', 8, 16_384, 'arm64_mac'],
    ['mac1.metal', 12, 32_768, 'x86_64_mac'],
    ['t1.micro', 1, 627, 'i386'],
    ['x1e.32xlarge', 128, 3_997_696, 'x86_64'],
    ['u7i-12tb.224xlarge', 896, 12_582_912, 'x86_64'],
    ['hpc7a.96xlarge', 192, 786_432, 'x86_64'],
    ['m8azn.12xlarge', 48, 196_608, 'x86_64'],
    ['i3.metal', 72, 524_288, 'x86_64'],
    ['m9gd.metal-48xl', 192, 786_432, 'arm64'],
    ['c9g.medium', 1, 2048, 'arm64'],
    ['g7.12xlarge', 48, 196_608, 'x86_64'],
    ['r8idb.metal-96xl', 384, 3_145_728, 'x86_64'],
    ['p2.16xlarge', 64, 749_568, 'x86_64'],
    ['u-24tb1.112xlarge', 448, 25_165_824, 'x86_64'],
  ])('knows %s: %d vCPUs, %d MiB, %s', (name, vcpus, mib, architecture) => {
    const info = named(name);
    expect(info.VCpuInfo?.DefaultVCpus).toBe(vcpus);
    expect(info.MemoryInfo?.SizeInMiB).toBe(mib);
    expect(info.ProcessorInfo?.SupportedArchitectures).toContain(architecture);
  });

  it('lets only previous generations boot from an instance store', () => {
    expect(named('m3.medium').SupportedRootDeviceTypes).toEqual(['ebs', 'instance-store']);
    expect(named('m5d.large').SupportedRootDeviceTypes).toEqual(['ebs']);
    for (const info of instanceTypes().values()) {
      if (!info.SupportedRootDeviceTypes?.includes('instance-store')) continue;
      expect(info.Hypervisor, info.InstanceType).toBe('xen');
      expect(info.InstanceStorageSupported, info.InstanceType).toBe(true);
    }
  });

  it('counts disks and GPUs', () => {
    expect(named('i3en.24xlarge').InstanceStorageInfo).toMatchObject({
      TotalSizeInGB: 60_000,
      Disks: [{ Count: 8, SizeInGB: 7500, Type: 'ssd' }],
      NvmeSupport: 'required',
    });
    expect(named('g5.12xlarge').GpuInfo).toMatchObject({
      Gpus: [{ Name: 'A10G', Manufacturer: 'NVIDIA', Count: 4 }],
      TotalGpuMemoryInMiB: 91_552,
    });
  });

  it('tells the disks, network and EBS bandwidth of the newest families', () => {
    expect(named('m9gd.48xlarge').InstanceStorageInfo).toMatchObject({
      Disks: [{ Count: 3, SizeInGB: 3800, Type: 'ssd' }],
    });
    expect(named('m9gd.48xlarge').NetworkInfo?.NetworkPerformance).toBe('100 Gigabit');
    expect(named('c9g.8xlarge').EbsInfo?.EbsOptimizedInfo?.MaximumBandwidthInMbps).toBe(12_000);
    expect(named('m8idn.96xlarge').NetworkInfo?.NetworkPerformance).toBe('600 Gigabit');
    expect(named('g7.48xlarge').GpuInfo?.TotalGpuMemoryInMiB).toBe(262_144);
  });

  it('tells accelerators of every kind, and fractions of a GPU', () => {
    expect(named('p3dn.24xlarge').GpuInfo).toEqual({
      Gpus: [
        {
          Name: 'V100',
          Manufacturer: 'NVIDIA',
          Count: 8,
          LogicalGpuCount: 8,
          GpuPartitionSize: 1,
          MemoryInfo: { SizeInMiB: 32_768 },
          Workloads: ['ml-ai'],
        },
      ],
      TotalGpuMemoryInMiB: 262_144,
    });
    expect(named('g6f.2xlarge').GpuInfo?.Gpus).toMatchObject([
      { Count: 0, LogicalGpuCount: 1, GpuPartitionSize: 0.25, MemoryInfo: { SizeInMiB: 5722 } },
    ]);
    expect(named('inf2.24xlarge').InferenceAcceleratorInfo).toMatchObject({
      Accelerators: [{ Count: 6, Name: 'Inferentia2', Manufacturer: 'AWS' }],
      TotalInferenceMemoryInMiB: 196_608,
    });
    expect(named('trn1.32xlarge').NeuronInfo).toMatchObject({
      NeuronDevices: [{ Count: 16, Name: 'Trainium', CoreInfo: { Count: 2, Version: 2 } }],
    });
    expect(named('f2.6xlarge').FpgaInfo?.TotalFpgaMemoryInMiB).toBe(81_920);
    expect(named('vt1.6xlarge').MediaAcceleratorInfo?.Accelerators).toMatchObject([
      { Count: 2, Name: 'U30' },
    ]);
  });

  it('tells the cores and threads that can be chosen', () => {
    const cores = (name: string) => named(name).VCpuInfo?.ValidCores;
    expect(cores('m5.2xlarge')).toEqual([2, 4]);
    expect(cores('c6a.12xlarge')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 16, 24]);
    expect(cores('m7g.xlarge')).toEqual([1, 2, 3, 4]);
    expect(named('m7g.xlarge').VCpuInfo?.ValidThreadsPerCore).toEqual([1]);
    expect(named('m5.large').VCpuInfo?.ValidThreadsPerCore).toEqual([1, 2]);
    for (const fixed of ['t2.large', 'm5.metal', 'm1.large']) expect(cores(fixed)).toBeUndefined();
  });

  it('tells network and EBS bandwidth, baseline and burst', () => {
    expect(named('m5.large').NetworkInfo).toMatchObject({
      NetworkPerformance: 'Up to 10 Gigabit',
      MaximumNetworkInterfaces: 3,
      Ipv4AddressesPerInterface: 10,
    });
    expect(named('p4d.24xlarge').NetworkInfo).toMatchObject({
      NetworkPerformance: '4x 100 Gigabit',
      MaximumNetworkCards: 4,
      EfaSupported: true,
    });
    expect(named('c7g.xlarge').EbsInfo?.EbsOptimizedInfo).toMatchObject({
      BaselineBandwidthInMbps: 1250,
      MaximumBandwidthInMbps: 10_000,
    });
    expect(named('t2.micro').EbsInfo?.EbsOptimizedSupport).toBe('unsupported');
  });

  it('is consistent from end to end', () => {
    for (const [name, info] of instanceTypes()) {
      const { DefaultVCpus = 0, DefaultCores = 0, DefaultThreadsPerCore = 0 } = info.VCpuInfo ?? {};
      expect(DefaultCores * DefaultThreadsPerCore, name).toBe(DefaultVCpus);
      expect(info.MemoryInfo?.SizeInMiB, name).toBeGreaterThan(0);
      expect(info.NetworkInfo?.MaximumNetworkInterfaces, name).toBeGreaterThanOrEqual(2);
      expect(info.NetworkInfo?.NetworkCards?.length, name).toBe(info.NetworkInfo?.MaximumNetworkCards);
      expect(info.BareMetal, name).toBe(name.includes('.metal'));
      expect(info.Hypervisor === undefined, name).toBe(info.BareMetal);
    }
  });
});
