import { type SizeTable, sizeTable } from './size-table.ts';

/**
 * Network facts by size: `baseline[-peak][:Words][*cards] [interfacesxaddresses]`, in Gbit/s.
 * The words replace "Up to N Gigabit" where EC2 says something else; the last part is given only where it
 * differs from `usualInterfaces`. Families that share a card design share a row, named for the first of them.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
 */
const ROWS: Readonly<Record<string, string>> = {
  a1: 'medium 0.5-10, large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, metal 5-10',
  t2: 'micro 0.064-1.024:Low_to_Moderate, nano 0.032-0.512:Low_to_Moderate, small 0.128-1.024:Low_to_Moderate, large 0.512-1.024:Low_to_Moderate 3x12, medium 0.256-1.024:Low_to_Moderate 3x6, xlarge 0.75-1.024:Moderate 3x15, 2xlarge 1-1.024:Moderate 3x15',
  t3: 'large 0.512-5 3x12, medium 0.256-5 3x6, micro 0.064-5, nano 0.032-5, small 0.128-5, xlarge 1.024-5, 2xlarge 2.048-5',
  t3a: 'large 0.512-5 3x12, medium 0.256-5 3x6, micro 0.064-5, nano 0.032-5, small 0.128-5 2x4, xlarge 1.024-5, 2xlarge 2.048-5',
  m1: 'medium 0.3-1.2:Moderate 2x6, small 0.3-1.2:Low 2x4, large 0.7-2.8:Moderate, xlarge 1-10:High',
  m2: 'xlarge 0.3-1.2:Moderate, 2xlarge 0.7-2.8:Moderate 4x30, 4xlarge 1-10:High',
  m3: 'medium 0.3-1.2:Moderate 2x6, large 0.7-2.8:Moderate, xlarge 1-10:High, 2xlarge 1-10:High 4x30',
  m4: 'large 0.45-1.2:Moderate 2x10, xlarge 0.75-2.8:High, 2xlarge 1-10:High, 4xlarge 2-10:High, 10xlarge 10, 16xlarge 25 8x30',
  m5: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 8xlarge 10, 12xlarge 12, 16xlarge 20, 24xlarge 25, metal 25',
  m5a: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 8xlarge 7.5-10, 12xlarge 10, 16xlarge 12, 24xlarge 20',
  m5n: 'large 2.1-25, xlarge 4.1-25, 2xlarge 8.125-25, 4xlarge 16.25-25, 8xlarge 25, 12xlarge 50, 16xlarge 75, 24xlarge 100, metal 100',
  m6a: 'large 0.781-12.5, xlarge 1.562-12.5, 2xlarge 3.125-12.5, 4xlarge 6.25-12.5, 8xlarge 12.5, 12xlarge 18.75, 16xlarge 25, 24xlarge 37.5, 32xlarge 50, 48xlarge 50, metal 50',
  m6g: 'medium 0.5-10, large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 8xlarge 12, 12xlarge 20, 16xlarge 25, metal 25',
  m6i: 'large 0.781-12.5, xlarge 1.562-12.5, 2xlarge 3.125-12.5, 4xlarge 6.25-12.5, 8xlarge 12.5, 12xlarge 18.75, 16xlarge 25, 24xlarge 37.5, 32xlarge 50, metal 50',
  m6in: 'large 3.125-25, xlarge 6.25-30, 2xlarge 12.5-40, 4xlarge 25-50, 8xlarge 50, 12xlarge 75, 16xlarge 100, 24xlarge 150, 32xlarge 200*2 16x50, metal 200*2 16x50',
  m7a: 'medium 0.39-12.5, large 0.781-12.5, xlarge 1.562-12.5, 2xlarge 3.125-12.5, 4xlarge 6.25-12.5, 8xlarge 12.5, 12xlarge 18.75, 16xlarge 25, 24xlarge 37.5, 32xlarge 50, 48xlarge 50, metal-48xl 50',
  m7g: 'medium 0.52-12.5, large 0.937-12.5, xlarge 1.876-12.5, 2xlarge 3.75-15, 4xlarge 7.5-15, 8xlarge 15, 12xlarge 22.5, 16xlarge 30, metal 30',
  m7i: 'large 0.781-12.5, xlarge 1.562-12.5, 2xlarge 3.125-12.5, 4xlarge 6.25-12.5, 8xlarge 12.5, 12xlarge 18.75, 16xlarge 25, 24xlarge 37.5, metal-24xl 37.5, 48xlarge 50, metal-48xl 50',
  'm7i-flex':
    'large 0.39-12.5, xlarge 0.781-12.5, 2xlarge 1.562-12.5, 4xlarge 3.125-12.5, 8xlarge 6.25-12.5, 12xlarge 9.375-18.75, 16xlarge 12.5-25',
  m8g: 'medium 0.52-12.5, large 0.937-12.5, xlarge 1.875-12.5, 2xlarge 3.75-15, 4xlarge 7.5-15, 8xlarge 15, 12xlarge 22.5, 16xlarge 30, 24xlarge 40, metal-24xl 40, 48xlarge 50, metal-48xl 50',
  m8a: 'medium 0.52-12.5, large 0.937-12.5 3x20, xlarge 1.875-12.5 4x20, 2xlarge 3.75-15 4x40, 4xlarge 7.5-15 8x40, 8xlarge 15 10x40, 12xlarge 22.5 12x64, 16xlarge 30 16x64, 24xlarge 40 16x64, metal-24xl 40 16x64, 48xlarge 75 24x64, metal-48xl 75 24x64',
  m8i: 'large 0.937-12.5 3x20, xlarge 1.875-12.5 4x30, 2xlarge 3.75-15 4x30, 4xlarge 7.5-15 8x50, 8xlarge 15 10x50, 12xlarge 22.5 12x50, 16xlarge 30 16x64, 24xlarge 40 16x64, 32xlarge 50 24x64, 48xlarge 75 24x64, metal-48xl 75 24x64, 96xlarge 100 24x64, metal-96xl 100 24x64',
  'm8i-flex':
    'large 0.468-12.5 3x20, xlarge 0.937-12.5 4x30, 2xlarge 1.875-15 4x30, 4xlarge 3.75-15 8x50, 8xlarge 7.5-15 10x50, 12xlarge 11.25-22.5 12x50, 16xlarge 15-30 16x64',
  c1: 'medium 0.3-1.2:Moderate 2x6, xlarge 1-10:High',
  c3: 'large 0.5-1.2:Moderate, xlarge 0.7-10:Moderate, 2xlarge 1-10:High, 4xlarge 2-10:High, 8xlarge 5-10:10_Gigabit',
  c4: 'large 0.625-1.2:Moderate, xlarge 1.25-2.8:High, 2xlarge 2.5-10:High, 4xlarge 5-10:High, 8xlarge 10',
  c5: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 9xlarge 12, 12xlarge 12, 18xlarge 25, 24xlarge 25, metal 25',
  c5a: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 8xlarge 10, 12xlarge 12, 16xlarge 20, 24xlarge 20',
  c5n: 'large 3-25, xlarge 5-25, 2xlarge 10-25, 4xlarge 15-25, 9xlarge 50, 18xlarge 100, metal 100',
  c6gn: 'medium 1.6-16, large 3-25, xlarge 6.3-25, 2xlarge 12.5-25, 4xlarge 25, 8xlarge 50, 12xlarge 75, 16xlarge 100',
  c7gn: 'medium 3.125-25, large 6.25-30, xlarge 12.5-40, 2xlarge 25-50, 4xlarge 50, 8xlarge 100, 12xlarge 150, 16xlarge 200, metal 200',
  r3: 'large 0.5-1.2:Moderate, xlarge 0.7-2.8:Moderate, 2xlarge 1-10:High, 4xlarge 2-10:High, 8xlarge 5-10:10_Gigabit',
  r4: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 4xlarge 5-10, 8xlarge 12:10_Gigabit, 16xlarge 25',
  r7iz: 'large 0.781-12.5, xlarge 1.562-12.5, 2xlarge 3.125-12.5, 4xlarge 6.25-12.5, 8xlarge 12.5, 12xlarge 25, 16xlarge 25, metal-16xl 25, 32xlarge 50, metal-32xl 50',
  x1: '16xlarge 10 8x30, 32xlarge 25 8x30',
  x2idn: '16xlarge 50, 24xlarge 75, 32xlarge 100, metal 100',
  x2iedn:
    'xlarge 1.875-25, 2xlarge 5-25, 4xlarge 12.5-25, 8xlarge 25, 16xlarge 50, 24xlarge 75, 32xlarge 100, metal 100',
  z1d: 'large 0.75-10, xlarge 1.25-10, 2xlarge 2.5-10, 3xlarge 5-10 8x30, 6xlarge 12, 12xlarge 25 15x50, metal 25 15x50',
  i2: 'xlarge 0.7-2.8:Moderate, 2xlarge 1-10:High, 4xlarge 2-10:High, 8xlarge 10',
  i3en: 'large 2.1-25, xlarge 4.2-25, 2xlarge 8.4-25, 3xlarge 12.5-25, 6xlarge 25, 12xlarge 50, 24xlarge 100, metal 100',
  i4i: 'large 0.781-10, xlarge 1.875-10, 2xlarge 4.687-12, 4xlarge 9.375-25, 8xlarge 18.75, 12xlarge 28.125:28.12_Gigabit, 16xlarge 37.5, 24xlarge 56.25 15x30, 32xlarge 75, metal 75',
  i7i: 'large 1.171-10, xlarge 2.343-10, 2xlarge 4.687-12, 4xlarge 9.375-25, 8xlarge 25:Up_to_25_Gigabit, 12xlarge 28.125:Up_to_28_Gigabit, 16xlarge 37.5:Up_to_37.5_Gigabit, 24xlarge 56.25:Up_to_56.25_Gigabit, metal-24xl 56.25:Up_to_56.25_Gigabit, 48xlarge 100:Up_to_100_Gigabit, metal-48xl 100:Up_to_100_Gigabit',
  i7ie: 'large 2.083-25, xlarge 4.166-25, 2xlarge 8.333-25, 3xlarge 12.5-25, 6xlarge 12.5-25, 12xlarge 25-50 8x50, 18xlarge 37.5-75, 24xlarge 50-100, metal-24xl 50-100, 48xlarge 100, metal-48xl 100',
  i8g: 'large 1.172-10, xlarge 2.344-10, 2xlarge 4.688-12, 4xlarge 9.375-25, 8xlarge 25:Up_to_25_Gigabit, 12xlarge 28.125:Up_to_28.12_Gigabit, 16xlarge 37.5:Up_to_37.5_Gigabit, 24xlarge 56.25:Up_to_56.25_Gigabit, metal-24xl 56.25:Up_to_56.25_Gigabit, 48xlarge 100:Up_to_100_Gigabit, metal-48xl 100:Up_to_100_Gigabit',
  d2: 'xlarge 1.25-2.8:Moderate, 2xlarge 2.5-10:High, 4xlarge 5-10:High, 8xlarge 10',
  d3: 'xlarge 3-15 4x3, 2xlarge 6-15 4x5, 4xlarge 12.5-15 4x10, 8xlarge 25 3x20',
  g4ad: 'xlarge 2-10 2x4, 2xlarge 4.167-10 2x4, 4xlarge 8.333-10 3x10, 8xlarge 15 4x15, 16xlarge 25 8x30',
  g4dn: 'xlarge 5-25 3x10, 2xlarge 10-25 3x10, 4xlarge 20-25 3x10, 8xlarge 50 4x15, 12xlarge 50, 16xlarge 50 4x15, metal 100',
  g5: 'xlarge 2.5-10, 2xlarge 5-10, 4xlarge 10-25, 8xlarge 25, 12xlarge 40 15x50, 16xlarge 25 8x30, 24xlarge 50, 48xlarge 100 7x50',
  g6: 'xlarge 2.5-10, 2xlarge 5-10, 4xlarge 10-25, 8xlarge 25, 12xlarge 40, 16xlarge 25, 24xlarge 50, 48xlarge 100',
  g6e: 'xlarge 2.5-20, 2xlarge 5-20, 4xlarge 20, 8xlarge 25, 12xlarge 100 10x30, 16xlarge 35, 24xlarge 200*2 20x50, 48xlarge 400*4 40x50',
  p4d: '24xlarge 100:4x_100_Gigabit*4 60x50',
  mac2: 'metal 10',
};

/** The network facts of a row, by size. */
export const networkTable = (row: string): SizeTable => sizeTable(ROWS[row] ?? '');
