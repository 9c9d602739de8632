import type { Price } from '@muster/contract';
import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { linux, readyDraft } from './testing/drafts.ts';

test('three machines with their volumes and public addresses', () => {
  const draft = readyDraft();
  const network = { ...draft.network, publicAddress: 'yes' as const };
  const cost = costOf({ ...draft, count: '3', network }, { image: linux });
  expect(cost).toMatchObject({ gibibytes: 24, complete: true });
  expect(cost.instancesPerHour).toBeCloseTo(3 * 0.0104);
  expect(cost.volumesPerMonth).toBeCloseTo(3 * 8 * 0.08);
  expect(cost.addressesPerHour).toBeCloseTo(3 * 0.005);
  expect(cost.perMonth).toBeCloseTo((3 * 0.0104 + 3 * 0.005) * 730 + 1.92);
});

test('a subnet that gives public addresses by itself costs them too', () => {
  expect(costOf(readyDraft(), { image: linux, givesAddress: true }).addressesPerHour).toBe(0.005);
});

test('software whose price is not listed is said to be missing, not free', () => {
  const suse = { ...linux, PlatformDetails: 'SUSE Linux' };
  expect(costOf(readyDraft(), { image: suse })).toMatchObject({
    instancesPerHour: undefined,
    complete: false,
  });
});

test('dedicated hardware is not priced as shared hardware', () => {
  const draft = readyDraft();
  const advanced = { ...draft.advanced, tenancy: 'dedicated' as const };
  expect(costOf({ ...draft, advanced }, { image: linux }).complete).toBe(false);
});

const seoul = (perHour: number | null): Map<string, Price> =>
  new Map([
    [
      't3.micro',
      {
        type: 't3.micro',
        perHour,
        currency: 'USD',
        region: 'ap-northeast-2',
        asOf: '2026-11-01',
        source: 'price-list',
      },
    ],
  ]);

test('Amazon’s list of the region goes before the built-in rates of us-east-1', () => {
  const cost = costOf({ ...readyDraft(), count: '3' }, { image: linux, prices: seoul(0.013) });
  expect(cost.instancesPerHour).toBeCloseTo(3 * 0.013);
  expect(cost.hourly).toEqual({
    perHour: 0.013,
    region: 'ap-northeast-2',
    asOf: '2026-11-01',
    listed: true,
  });
  expect(costOf(readyDraft(), { image: linux, prices: new Map() }).hourly).toMatchObject({
    perHour: 0.0104,
    region: 'us-east-1',
    listed: false,
  });
});

test('what the list of the region does not have is not priced as in us-east-1', () => {
  const cost = costOf(readyDraft(), { image: linux, prices: seoul(null) });
  expect(cost).toMatchObject({ instancesPerHour: undefined, complete: false });
  expect(cost.hourly).toMatchObject({ region: 'ap-northeast-2', listed: true });
});

test('a Linux price is not taken for Windows', () => {
  const windows = { ...linux, PlatformDetails: 'Windows' };
  expect(costOf(readyDraft(), { image: windows, prices: seoul(0.013) }).hourly).toMatchObject({
    region: 'us-east-1',
    listed: false,
  });
});
