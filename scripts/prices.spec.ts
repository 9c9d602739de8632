import { expect, it } from 'vitest';
import { instanceTypes } from '../packages/ec2-emulator/src/catalogue/instance-types/index.ts';
import { onDemandPricePerHour } from '../packages/ec2-model/src/index.ts';

/**
 * Families without a price of an hour in us-east-1: not sold there on demand, sold by capacity block only, or (Macs)
 * sold as whole Dedicated Hosts. Reviewed against the list of 2026-07-20.
 */
const UNKNOWN = new Set(
  'x8aedz p5e mac1 mac2-m1ultra mac2-m2pro mac-m4 mac-m4pro mac-m4max trn2 hpc6a hpc6id hpc7a hpc8a dl2q'.split(
    ' ',
  ),
);

const family = (type: string) => type.slice(0, type.indexOf('.'));
const types = [...instanceTypes().keys()];

it('every type of the catalogue has a price, or its family is known to have none', () => {
  const unpriced = types.filter((type) => onDemandPricePerHour(type) === undefined);
  expect(new Set(unpriced.map(family))).toEqual(UNKNOWN);
});

it('no price is nothing, and none is of another order than its neighbours', () => {
  for (const type of types) {
    const usd = onDemandPricePerHour(type);
    if (usd === undefined) continue;
    const perVcpu = usd / (instanceTypes().get(type)?.VCpuInfo?.DefaultVCpus ?? 0);
    expect(perVcpu, type).toBeGreaterThan(0.0015);
    expect(perVcpu, type).toBeLessThan(1);
  }
});

it('a family without accelerators costs the same for a vCPU in each size, but for bare metal and burstable sizes', () => {
  const odd = new Set<string>();
  for (const [
    type,
    { VCpuInfo, GpuInfo, FpgaInfo, InferenceAcceleratorInfo, BareMetal },
  ] of instanceTypes()) {
    const large = onDemandPricePerHour(`${family(type)}.large`);
    const usd = onDemandPricePerHour(type);
    if (!large || !usd || BareMetal || GpuInfo || FpgaInfo || InferenceAcceleratorInfo || /^t\d/.test(type))
      continue;
    const proportion = (usd * 2) / (large * (VCpuInfo?.DefaultVCpus ?? 0));
    if (Math.abs(proportion - 1) > 0.01) odd.add(type);
  }
  // The first generation followed no rule; c4 and d2 sell 36 vCPUs as an 8xlarge; the largest x8i costs more.
  expect([...odd].filter((type) => !/^(c1|m1|m2|x8i)\.|^[cd]\d\.8xlarge$/.test(type))).toEqual([]);
});
