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
