import type { VCpuInfo } from '@aws-sdk/client-ec2';
import type { Family } from './families.ts';

/**
 * The numbers of cores an instance can be launched with, as `first-last/step` and single numbers, by processor and the
 * cores the size has. What is not listed takes any number.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cpu-options-supported-instances-values.html
 */
const BY_PROCESSOR: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  haswell: { 18: '2-18/2', 20: '2-20/2', 32: '2-32/2' },
  'ivy-bridge': { 16: '2-16/2' },
  broadwell: { 32: '2-32/2', 64: '4-64/4' },
  skylake: {
    2: '2',
    4: '2-4/2',
    6: '2-6/2',
    8: '2-8/2',
    12: '2-12/2',
    16: '2-16/2',
    18: '2-18/2',
    24: '2-24/2',
    32: '2-32/2',
    36: '4-36/2',
    48: '2-48/2',
    112: '8-112/4',
    224: '16-224/8',
  },
  'ice-lake': {
    4: '2-4/2',
    8: '2-8/2',
    16: '2-16/2',
    24: '2-24/2',
    32: '2-32/2',
    48: '2-48/2',
    64: '2-64/2',
  },
  'sapphire-rapids': { 64: '4-64/2', 96: '4-96/2', 224: '8-224/4', 448: '16-448/8' },
  'granite-rapids': { 48: '4-48/2', 64: '4-64/2', 96: '6-96/3', 128: '8-128/4', 192: '12-192/6' },
  naples: {
    2: '2',
    4: '2-4/2',
    8: '2-8/2',
    16: '4-16/2',
    24: '6-24/6',
    32: '8-32/2',
    48: '12-24/6 36 48',
  },
  rome: { 8: '1-4 8', 16: '1-4 8-16/4', 24: '1-4 8-24/4', 32: '1-4 8-32/4', 48: '1-4 8-48/4' },
  milan: {
    12: '1-3 6-12/3',
    16: '4-16/2',
    24: '1-8 16-24/8',
    32: '4-16/2 32',
    48: '4-16/2 32-48/16',
    64: '8-32/4 64',
    96: '8-32/4 64-96/32',
  },
  genoa: {
    16: '1 2-16/2',
    32: '1-4 8-32/4',
    48: '1-6 12-48/6',
    64: '1-8 16-64/8',
    96: '1-12 24-96/12',
    128: '4-16/2 32-128/16',
    192: '4-24/2 48-192/24',
  },
  'genoa-smt': {
    16: '1 2-16/2',
    24: '1-3 6-24/3',
    32: '1-4 8-32/4',
    48: '1-6 12-48/6',
    96: '4-12/2 24-96/12',
  },
  turin: {
    12: '1 2-12/2',
    16: '1 2-16/2',
    24: '1-4 8-24/4',
    32: '1-4 8-32/4',
    48: '1-6 12-48/6',
    64: '1-8 16-64/8',
    96: '1-12 24-96/12',
    192: '4-24/2 48-192/24',
  },
  graviton4: { 192: '4-192/2' },
};

const NETWORK_OPTIMIZED = ['c6in', 'm6in', 'm6idn', 'r6in', 'r6idn', 'i4i'];
const ANY = { 4: '1-4', 8: '1-8', 16: '1-16', 24: '1-24' };

/** Families that depart from their processor, by the cores of the size. */
const BY_FAMILY: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ...Object.fromEntries(
    NETWORK_OPTIMIZED.map((family) => [
      family,
      family === 'i4i' ? ANY : { ...ANY, 32: '1-32', 48: '4-48/2', 64: '4-64/2' },
    ]),
  ),
  ...Object.fromEntries(
    ['d3', 'd3en', 'i3en', 'm5n', 'm5dn', 'm5zn', 'r5b', 'r5n', 'r5dn'].map((family) => [
      family,
      { 2: '1-2' },
    ]),
  ),
  ...Object.fromEntries(['m5', 'm5d', 'r5', 'r5d', 'p3dn'].map((family) => [family, { 48: '4-48/2' }])),
  z1d: { 2: '1-2', 24: '4-24/2' },
  dl2q: { 48: '2-48/2' },
  f2: { 24: '1-3 6-24/3', 96: '4-12/2 24-96/12' },
  g4ad: { 2: '2', 4: '2-4/2', 8: '2 4 8', 16: '2 4 8 16', 32: '2 4 8 16 32' },
  g6e: { 16: '2-16/2', 24: '3-24/3', 32: '4-32/4', 48: '6-48/6', 96: '12-96/12' },
  hpc6id: { 64: '4-64/2' },
  hpc8a: { 192: '24-192/24' },
  inf2: { 96: '4-32/4 64-96/32' },
  m8azn: { 48: '1-8 16-48/8', 96: '4-16/2 32-96/16' },
  p5: { 96: '12-96/12' },
  p5e: { 96: '12-96/12' },
  vt1: { 6: '6', 12: '6-12/6', 48: '6 12 48' },
  x8aedz: { 48: '1-8 16-48/8', 96: '4-16/2 32-96/16' },
};

// Their cores and threads can't be chosen.
const WITHOUT_OPTIONS = new Set(['t1', 't2', 'm1', 'c1', 'a1', 'g5', 'hpc7a', 'hpc7g']);

/** The numbers of cores and of threads a core that a size of a family can be launched with. */
export function cpuOptions(
  { name, processor }: Family,
  cores: number,
  threadsPerCore: number,
): Pick<VCpuInfo, 'ValidCores' | 'ValidThreadsPerCore'> {
  if (WITHOUT_OPTIONS.has(name)) return {};
  const steps = BY_FAMILY[name]?.[cores] ?? BY_PROCESSOR[processor]?.[cores] ?? `1-${cores}`;
  return {
    ValidCores: steps.split(' ').flatMap(expandSteps),
    ValidThreadsPerCore: threadsPerCore === 2 ? [1, 2] : [1],
  };
}

/** Reads `first-last/step`, or a single number. */
function expandSteps(text: string): number[] {
  const [, first = '', last = first, step = '1'] = /^(\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(text) ?? [];
  const numbers: number[] = [];
  for (let cores = Number(first); cores <= Number(last); cores += Number(step)) numbers.push(cores);
  return numbers;
}
