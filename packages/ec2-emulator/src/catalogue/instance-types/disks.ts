import { type SizeTable, sizeTable } from './size-table.ts';

/**
 * Instance-store facts: the kind of disk, then `countxGB` by size. Rows are named for the first family that has them.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-store-volumes.html
 */
const ROWS: Readonly<Record<string, string>> = {
  m1: 'hdd | medium 1x410, small 1x160, large 2x420, xlarge 4x420',
  m2: 'hdd | xlarge 1x420, 2xlarge 1x850, 4xlarge 2x840',
  m3: 'ssd | medium 1x4, large 1x32, xlarge 2x40, 2xlarge 2x80',
  m5ad: 'ssd | large 1x75, xlarge 1x150, 2xlarge 1x300, 4xlarge 2x300, 8xlarge 2x600, 12xlarge 2x900, 16xlarge 4x600, 24xlarge 4x900',
  m5d: 'ssd | large 1x75, xlarge 1x150, 2xlarge 1x300, 4xlarge 2x300, 8xlarge 2x600, 12xlarge 2x900, 16xlarge 4x600, 24xlarge 4x900, metal 4x900',
  m6gd: 'ssd | medium 1x59, large 1x118, xlarge 1x237, 2xlarge 1x474, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 2x1425, 16xlarge 2x1900, metal 2x1900',
  m6id: 'ssd | large 1x118, xlarge 1x237, 2xlarge 1x474, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 2x1425, 16xlarge 2x1900, 24xlarge 4x1425, 32xlarge 4x1900, metal 4x1900',
  m8gd: 'ssd | medium 1x59, large 1x118, xlarge 1x237, 2xlarge 1x474, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 3x950, 16xlarge 2x1900, 24xlarge 3x1900, metal-24xl 3x1900, 48xlarge 6x1900, metal-48xl 6x1900',
  m9gd: 'ssd | medium 1x59, large 1x118, xlarge 1x237, 2xlarge 1x474, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 3x950, 16xlarge 1x3800, 24xlarge 3x1900, 48xlarge 3x3800, metal-48xl 3x3800',
  cr1: 'ssd | 8xlarge 2x120',
  f1: 'ssd | 2xlarge 1x470, 4xlarge 1x940, 16xlarge 4x940',
  g2: 'ssd | 2xlarge 1x60, 8xlarge 2x120',
  g7: 'ssd | 2xlarge 1x600, 4xlarge 1x600, 8xlarge 1x950, 12xlarge 1x1900, 24xlarge 1x3800, 48xlarge 2x3800',
  c1: 'hdd | medium 1x350, xlarge 4x420',
  c3: 'ssd | large 2x16, xlarge 2x40, 2xlarge 2x80, 4xlarge 2x160, 8xlarge 2x320',
  c5ad: 'ssd | large 1x75, xlarge 1x150, 2xlarge 1x300, 4xlarge 2x300, 8xlarge 2x600, 12xlarge 2x900, 16xlarge 2x1200, 24xlarge 2x1900',
  c5d: 'ssd | large 1x50, xlarge 1x100, 2xlarge 1x200, 4xlarge 1x400, 9xlarge 1x900, 12xlarge 2x900, 18xlarge 2x900, 24xlarge 4x900, metal 4x900',
  r3: 'ssd | large 1x32, xlarge 1x80, 2xlarge 1x160, 4xlarge 1x320, 8xlarge 2x320',
  x1: 'ssd | 16xlarge 1x1920, 32xlarge 2x1920',
  x2gd: 'ssd | medium 1x59, large 1x118, xlarge 1x237, 2xlarge 1x475, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 2x1425, 16xlarge 2x1900, metal 2x1900',
  x2idn: 'ssd | 16xlarge 1x1900, 24xlarge 2x1425, 32xlarge 2x1900, metal 2x1900',
  x2iedn:
    'ssd | xlarge 1x118, 2xlarge 1x237, 4xlarge 1x475, 8xlarge 1x950, 16xlarge 1x1900, 24xlarge 2x1425, 32xlarge 2x1900, metal 2x1900',
  z1d: 'ssd | large 1x75, xlarge 1x150, 2xlarge 1x300, 3xlarge 1x450, 6xlarge 1x900, 12xlarge 2x900, metal 2x900',
  i2: 'ssd | xlarge 1x800, 2xlarge 2x800, 4xlarge 4x800, 8xlarge 8x800',
  i3: 'ssd | large 1x475, xlarge 1x950, 2xlarge 1x1900, 4xlarge 2x1900, 8xlarge 4x1900, 16xlarge 8x1900, metal 8x1900',
  i3en: 'ssd | large 1x1250, xlarge 1x2500, 2xlarge 2x2500, 3xlarge 1x7500, 6xlarge 2x7500, 12xlarge 4x7500, 24xlarge 8x7500, metal 8x7500',
  i4i: 'ssd | large 1x468, xlarge 1x937, 2xlarge 1x1875, 4xlarge 1x3750, 8xlarge 2x3750, 12xlarge 3x3750, 16xlarge 4x3750, 24xlarge 6x3750, 32xlarge 8x3750, metal 8x3750',
  i7i: 'ssd | large 1x468, xlarge 1x937, 2xlarge 1x1875, 4xlarge 1x3750, 8xlarge 2x3750, 12xlarge 3x3750, 16xlarge 4x3750, 24xlarge 6x3750, metal-24xl 6x3750, 48xlarge 12x3750, metal-48xl 12x3750',
  i7ie: 'ssd | large 1x1250, xlarge 1x2500, 2xlarge 2x2500, 3xlarge 1x7500, 6xlarge 2x7500, 12xlarge 4x7500, 18xlarge 6x7500, 24xlarge 8x7500, metal-24xl 8x7500, 48xlarge 16x7500, metal-48xl 16x7500',
  d2: 'hdd | xlarge 3x2048, 2xlarge 6x2048, 4xlarge 12x2048, 8xlarge 24x2048',
  d3: 'hdd | xlarge 3x1980, 2xlarge 6x1980, 4xlarge 12x1980, 8xlarge 24x1980',
  g4ad: 'ssd | xlarge 1x150, 2xlarge 1x300, 4xlarge 1x600, 8xlarge 1x1200, 16xlarge 2x1200',
  g4dn: 'ssd | xlarge 1x125, 2xlarge 1x225, 4xlarge 1x225, 8xlarge 1x900, 12xlarge 1x900, 16xlarge 1x900, metal 2x900',
  g5: 'ssd | xlarge 1x250, 2xlarge 1x450, 4xlarge 1x600, 8xlarge 1x900, 12xlarge 1x3800, 16xlarge 1x1900, 24xlarge 1x3800, 48xlarge 2x3800',
  g6: 'ssd | xlarge 1x250, 2xlarge 1x450, 4xlarge 1x600, 8xlarge 2x450, 12xlarge 4x940, 16xlarge 2x940, 24xlarge 4x940, 48xlarge 8x940',
  g6e: 'ssd | xlarge 1x250, 2xlarge 1x450, 4xlarge 1x600, 8xlarge 2x450, 12xlarge 2x1900, 16xlarge 2x950, 24xlarge 2x1900, 48xlarge 4x1900',
  p4d: 'ssd | 24xlarge 8x1000',
  is4gen: 'ssd | medium 1x937, large 1x1875, xlarge 1x3750, 2xlarge 1x7500, 4xlarge 2x7500, 8xlarge 4x7500',
  c8id: 'ssd | large 1x118, xlarge 1x237, 2xlarge 1x474, 4xlarge 1x950, 8xlarge 1x1900, 12xlarge 1x2850, 16xlarge 1x3800, 24xlarge 2x2850, 32xlarge 2x3800, 48xlarge 3x3800, metal-48xl 3x3800, 96xlarge 6x3800, metal-96xl 6x3800',
  g6f: 'ssd | large 1x100, xlarge 1x100, 2xlarge 1x200, 4xlarge 1x450',
  i4g: 'ssd | large 1x468, xlarge 1x937, 2xlarge 1x1875, 4xlarge 1x3750, 8xlarge 2x3750, 16xlarge 4x3750',
  im4gn: 'ssd | large 1x937, xlarge 1x1875, 2xlarge 1x3750, 4xlarge 1x7500, 8xlarge 2x7500, 16xlarge 4x7500',
  x8aedz:
    'ssd | large 1x158, xlarge 1x316, 3xlarge 1x950, 6xlarge 1x1900, 12xlarge 1x3800, metal-12xl 1x3800, 24xlarge 2x3800, metal-24xl 2x3800',
  d3en: 'hdd | xlarge 2x13980, 2xlarge 4x13980, 4xlarge 8x13980, 6xlarge 12x13980, 8xlarge 16x13980, 12xlarge 24x13980',
  x1e: 'ssd | xlarge 1x120, 2xlarge 1x240, 4xlarge 1x480, 8xlarge 1x960, 16xlarge 1x1920, 32xlarge 2x1920',
  g7e: 'ssd | 2xlarge 1x1900, 4xlarge 1x1900, 8xlarge 1x1900, 12xlarge 1x3800, 24xlarge 2x3800, 48xlarge 4x3800',
  h1: 'hdd | 2xlarge 1x2000, 4xlarge 2x2000, 8xlarge 4x2000, 16xlarge 8x2000',
  trn1: 'ssd | 2xlarge 1x474, 32xlarge 4x1900',
  'mac-m4': 'ssd | metal 1x1900',
  trn2: 'ssd | 3xlarge 1x470, 48xlarge 4x1900',
  gr6: 'ssd | 4xlarge 1x600, 8xlarge 2x450',
  gr6f: 'ssd | 4xlarge 1x450',
  p5: 'ssd | 4xlarge 1x3800, 48xlarge 8x3800',
  f2: 'ssd | 6xlarge 1x940, 12xlarge 2x940, 48xlarge 8x940',
  hpc6id: 'ssd | 32xlarge 4x3800',
  dl1: 'ssd | 24xlarge 4x1000',
  p3dn: 'ssd | 24xlarge 2x900',
  trn1n: 'ssd | 32xlarge 4x1900',
  p5e: 'ssd | 48xlarge 8x3800',
};

/** The kind of disk of a row and how many of what size each instance size has. */
export function disks(row: string): { kind: 'ssd' | 'hdd'; bySize: SizeTable } {
  const [kind = 'ssd', sizes = ''] = (ROWS[row] ?? '').split(' | ');
  return { kind: kind === 'hdd' ? 'hdd' : 'ssd', bySize: sizeTable(sizes) };
}
