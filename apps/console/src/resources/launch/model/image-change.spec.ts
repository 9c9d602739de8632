import { expect, test } from 'vitest';
import { devicesOf } from './devices.ts';
import { imageChange } from './image-change.ts';
import { linux, readyDraft, t3micro } from './testing/drafts.ts';

const windows = { ...linux, ImageId: 'ami-0b2', Platform: 'windows' as never, PlatformDetails: 'Windows' };

test('choosing an AMI of the same kind resets nothing', () => {
  const { resets, draft } = imageChange(readyDraft(), linux, { ...linux, ImageId: 'ami-0c3' }, t3micro);
  expect(resets).toEqual([]);
  expect(draft).toMatchObject({ imageId: 'ami-0c3', instanceType: 't3.micro' });
});

test('edited devices belong to the AMI they were edited for', () => {
  const devices = devicesOf(linux).map((row) => (row.kind === 'ebs' ? { ...row, size: '50' } : row));
  const { resets, draft } = imageChange({ ...readyDraft(), devices }, linux, windows, t3micro);
  expect(resets).toEqual([{ what: 'devices', count: 1 }]);
  expect(draft.devices).toBeUndefined();
});

test('rows that are as the AMI maps them are no edit', () => {
  const { resets } = imageChange({ ...readyDraft(), devices: devicesOf(linux) }, linux, windows, t3micro);
  expect(resets).toEqual([]);
});

test('a type that can not run the new AMI is taken back, with the reason', () => {
  const arm = { ...linux, ImageId: 'ami-0d4', Architecture: 'arm64' as const };
  const { resets, draft } = imageChange(readyDraft(), linux, arm, t3micro);
  expect(resets).toEqual([{ what: 'type', type: 't3.micro', misfit: 'architecture' }]);
  expect(draft.instanceType).toBe('');
});

test('a script for Linux does not follow to Windows, nor hibernation to an instance-store root', () => {
  const ready = readyDraft();
  const advanced = {
    ...ready.advanced,
    hibernation: true,
    userData: { from: 'text' as const, fileName: '', given: true },
  };
  const store = { ...windows, RootDeviceType: 'instance-store' as const };
  const { resets, draft } = imageChange({ ...ready, advanced }, linux, store, undefined);
  expect(resets).toEqual([{ what: 'hibernation' }, { what: 'user-data' }]);
  expect(draft.advanced).toMatchObject({ hibernation: false, userData: { from: 'none' } });
});
