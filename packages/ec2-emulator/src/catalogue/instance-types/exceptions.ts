import { type SizeTable, sizeTable } from './size-table.ts';

const BURSTABLE_GIB = 'nano 0.5, micro 1, small 2, medium 4, large 8, xlarge 16, 2xlarge 32';

/** GiB by size, for families whose memory is not a fixed multiple of their vCPUs. */
const MEMORY: Readonly<Record<string, string>> = {
  t2: BURSTABLE_GIB,
  t3: BURSTABLE_GIB,
  t3a: BURSTABLE_GIB,
  t4g: BURSTABLE_GIB,
  m1: 'small 1.699, medium 3.699, large 7.5, xlarge 15',
  m2: 'xlarge 17.1, 2xlarge 34.199, 4xlarge 68.399',
  c1: 'medium 1.699, xlarge 7',
  c4: 'large 3.75, xlarge 7.5, 2xlarge 15, 4xlarge 30, 8xlarge 60',
  c5n: 'large 5.25, xlarge 10.5, 2xlarge 21, 4xlarge 42, 9xlarge 96, 18xlarge 192, metal 192',
  r3: 'large 15, xlarge 30.5, 2xlarge 61, 4xlarge 122, 8xlarge 244',
  d2: 'xlarge 30.5, 2xlarge 61, 4xlarge 122, 8xlarge 244',
  t1: 'micro 0.6123',
  cr1: '8xlarge 244',
  i3: 'metal 512',
  p2: '16xlarge 732',
  g7e: '2xlarge 64, 4xlarge 128, 8xlarge 256, 12xlarge 512, 24xlarge 1024, 48xlarge 2048',
  'mac-m4': 'metal 24',
  trn2: '3xlarge 128, 48xlarge 2048',
  mac1: 'metal 32',
  'mac2-m2pro': 'metal 32',
  'mac-m4pro': 'metal 48',
  hpc7g: '4xlarge 128, 8xlarge 128, 16xlarge 128',
  p5: '4xlarge 256, 48xlarge 2048',
  'mac2-m1ultra': 'metal 128',
  f2: '6xlarge 256, 12xlarge 512, 48xlarge 2048',
  hpc7a: '12xlarge 768, 24xlarge 768, 48xlarge 768, 96xlarge 768',
  p5e: '48xlarge 2048',
  p5en: '48xlarge 2048',
  'p6-b200': '48xlarge 2048',
  'p6-b300': '48xlarge 4096',
  'u-3tb1': '56xlarge 3072',
  'u-9tb1': '112xlarge 9216',
  'u-12tb1': '112xlarge 12288',
  'u-18tb1': '112xlarge 18432',
  'u-24tb1': '112xlarge 24576',
  'u-6tb1': '56xlarge 6144, 112xlarge 6144',
  'u7i-6tb': '112xlarge 6144',
  'u7i-8tb': '112xlarge 8192',
  'u7i-12tb': '224xlarge 12288',
  'u7in-16tb': '224xlarge 16384',
  'u7in-24tb': '224xlarge 24576',
  'u7in-32tb': '224xlarge 32768',
};

/** vCPUs by size, where the size's name does not tell them (an `xlarge` has 4, a `2xlarge` 8, …). */
const VCPUS: Readonly<Record<string, string>> = {
  t2: 'medium 2',
  t3: 'medium 2, micro 2, nano 2, small 2',
  t3a: 'medium 2, micro 2, nano 2, small 2',
  t4g: 'medium 2, micro 2, nano 2, small 2',
  m2: 'xlarge 2, 2xlarge 4, 4xlarge 8',
  c1: 'medium 2, xlarge 8',
  c4: '8xlarge 36',
  d2: '8xlarge 36',
  g4dn: 'metal 96',
  i3: 'metal 72',
  mac2: 'metal 8',
  'mac2-m2': 'metal 8',
  'mac-m4': 'metal 10',
  mac1: 'metal 12',
  'mac2-m2pro': 'metal 12',
  'mac-m4pro': 'metal 14',
  'mac-m4max': 'metal 16',
  'mac2-m1ultra': 'metal 20',
  hpc7a: '12xlarge 24, 24xlarge 48, 48xlarge 96, 96xlarge 192',
  hpc6id: '32xlarge 64',
  hpc6a: '48xlarge 96',
  hpc8a: '96xlarge 192',
};

/** Accelerators: `maker/name/MiB each`, then how many by size. */
const GPUS: Readonly<Record<string, string>> = {
  g2: 'NVIDIA/K520/4096 | 2xlarge 1, 8xlarge 4',
  g3: 'NVIDIA/M60/8192 | 4xlarge 1, 8xlarge 2, 16xlarge 4',
  g3s: 'NVIDIA/M60/8192 | xlarge 1',
  p2: 'NVIDIA/K80/12288 | xlarge 1, 8xlarge 8, 16xlarge 16',
  p3: 'NVIDIA/V100/16384 | 2xlarge 1, 8xlarge 4, 16xlarge 8',
  g7: 'NVIDIA/RTX PRO Server 4500/32768 | 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 2, 24xlarge 4, 48xlarge 8',
  g4ad: 'AMD/Radeon Pro V520/8192 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 2, 16xlarge 4',
  g4dn: 'NVIDIA/T4/16384 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 4, 16xlarge 1, metal 8',
  g5: 'NVIDIA/A10G/22888 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 4, 16xlarge 1, 24xlarge 4, 48xlarge 8',
  g6: 'NVIDIA/L4/22888 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 4, 16xlarge 1, 24xlarge 4, 48xlarge 8',
  g6e: 'NVIDIA/L40S/45776 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 4, 16xlarge 1, 24xlarge 4, 48xlarge 8',
  p4d: 'NVIDIA/A100/40960 | 24xlarge 8',
  g6f: 'NVIDIA/L4/22888 | large 1/8, xlarge 1/8, 2xlarge 1/4, 4xlarge 1/2',
  g5g: 'NVIDIA/T4g/16384 | xlarge 1, 2xlarge 1, 4xlarge 1, 8xlarge 1, 16xlarge 2, metal 2',
  g7e: 'NVIDIA/RTX PRO Server 6000/98304 | 2xlarge 1, 4xlarge 1, 8xlarge 1, 12xlarge 2, 24xlarge 4, 48xlarge 8',
  gr6: 'NVIDIA/L4/22888 | 4xlarge 1, 8xlarge 1',
  gr6f: 'NVIDIA/L4/22888 | 4xlarge 1/2',
  p5: 'NVIDIA/H100/81920 | 4xlarge 1, 48xlarge 8',
  dl1: 'Habana/Gaudi HL-205/32768 | 24xlarge 8',
  p3dn: 'NVIDIA/V100/32768 | 24xlarge 8',
  p4de: 'NVIDIA/A100/81920 | 24xlarge 8',
  p5e: 'NVIDIA/H200/144384 | 48xlarge 8',
  p5en: 'NVIDIA/H200/144384 | 48xlarge 8',
  'p6-b200': 'NVIDIA/B200/183359 | 48xlarge 8',
  'p6-b300': 'NVIDIA/B300/275040 | 48xlarge 8',
};

export interface Gpus {
  maker: string;
  name: string;
  mib: number;
  bySize: SizeTable;
}

/** GiB by size of a family with irregular memory; undefined where GiB per vCPU says it all. */
export const irregularMemory = (family: string): SizeTable | undefined => table(MEMORY[family]);

/** vCPUs by size of a family whose size names do not tell them. */
export const irregularVcpus = (family: string): SizeTable | undefined => table(VCPUS[family]);

/** The GPUs of a family, if it has any. */
export function gpus(family: string): Gpus | undefined {
  const [card, sizes = ''] = GPUS[family]?.split(' | ') ?? [];
  if (!card) return undefined;
  const [maker = '', name = '', mib = ''] = card.split('/');
  return { maker, name, mib: Number(mib), bySize: sizeTable(sizes) };
}

const table = (text: string | undefined) => (text === undefined ? undefined : sizeTable(text));
