import { describe, expect, it } from 'vitest';
import { ebsPricePerGbMonth, onDemandPricePerHour } from './on-demand-us-east-1.ts';

describe('the price of an hour on demand in us-east-1', () => {
  it.each([
    ['m5.large', 0.096],
    ['m5.24xlarge', 4.608],
    ['m5.metal', 4.608],
    ['t3.micro', 0.0104],
    ['t3.2xlarge', 0.3328],
    ['c7g.xlarge', 0.145],
    ['c7g.medium', 0.0363],
    ['c6i.32xlarge', 5.44],
    ['r8g.metal-48xl', 11.31072],
    ['r8g.metal-24xl', 6.2209],
    ['m9gd.metal-48xl', 13.27392],
    ['p6-b300.48xlarge', 142.416],
    ['x1.16xlarge', 6.669],
    ['m3.medium', 0.067],
    ['g5.12xlarge', 5.672],
  ])('is known for %s', (instanceType, usd) => {
    expect(onDemandPricePerHour(instanceType)).toBe(usd);
  });

  it.each([
    ['m5.large', 'windows', 0.188],
    ['t3.micro', 'windows', 0.0196],
    ['m5.large', 'rhel', 0.1248],
    ['m5.4xlarge', 'rhel', 0.9408],
  ] as const)('of %s includes the licence of %s', (instanceType, platform, usd) => {
    expect(onDemandPricePerHour(instanceType, platform)).toBe(usd);
  });

  it.each(['', 'm5', 'm5.gigantic', 'zz9.large', 'm8g.metal'])('is not guessed for "%s"', (instanceType) => {
    expect(onDemandPricePerHour(instanceType)).toBeUndefined();
  });
});

it('has no price for Windows on Graviton, which does not exist', () => {
  expect(onDemandPricePerHour('m7g.large', 'windows')).toBeUndefined();
});

it('knows the price of each EBS volume type and of no other', () => {
  expect(ebsPricePerGbMonth('gp3')).toBe(0.08);
  expect(ebsPricePerGbMonth('io2')).toBe(0.125);
  expect(ebsPricePerGbMonth('floppy')).toBeUndefined();
});
