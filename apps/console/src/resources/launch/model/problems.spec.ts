import { expect, test } from 'vitest';
import { changedDevices, devicesOf } from './devices.ts';
import { emptyDraft } from './draft.ts';
import { problemsOf } from './problems.ts';
import { linux, readyDraft, t3micro } from './testing/drafts.ts';

const known = { image: linux, type: t3micro };
const fields = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ field }) => field);

test('an untouched page asks for AMI, type and key pair, and for nothing else', () => {
  expect(fields(emptyDraft(), {})).toEqual(['image', 'type', 'key-pair']);
  expect(fields(readyDraft(), known)).toEqual([]);
});

test('going without a key pair must be said', () => {
  const draft = readyDraft();
  const none = { ...draft.keyPair, use: 'none' as const };
  expect(problemsOf({ ...draft, keyPair: none }, known)).toEqual([
    { field: 'key-pair', trouble: { code: 'acknowledge' } },
  ]);
  expect(fields({ ...draft, keyPair: { ...none, noneAcknowledged: true } }, known)).toEqual([]);
});

test('the name is a tag too: giving it twice is noticed', () => {
  expect(problemsOf({ ...readyDraft(), tags: [{ key: 'Name', value: 'other' }] }, known)).toEqual([
    { field: 'tags', trouble: { code: 'tag', problem: 'key-twice', key: 'Name' } },
  ]);
});

test('a subnet without enough addresses is named with how many are free', () => {
  const subnet = { SubnetId: 'subnet-1', AvailableIpAddressCount: 3 };
  expect(problemsOf({ ...readyDraft(), count: '5' }, { ...known, subnet })).toEqual([
    { field: 'subnet', trouble: { code: 'addresses', free: 3, wanted: 5 } },
  ]);
});

test('without a chosen subnet the free addresses of all default subnets count', () => {
  expect(problemsOf({ ...readyDraft(), count: '5' }, { ...known, freeAddresses: 3 })).toEqual([
    { field: 'subnet', trouble: { code: 'addresses', free: 3, wanted: 5 } },
  ]);
});

test('thousands are launched with one name, and numbered names have a limit that is told', () => {
  const draft = { ...readyDraft(), count: '5000' };
  expect(problemsOf(draft, known)).toEqual([{ field: 'count', trouble: { code: 'numbered', most: 1000 } }]);
  expect(problemsOf({ ...draft, naming: 'same' }, known)).toEqual([]);
  expect(problemsOf({ ...draft, naming: 'same', count: '5001' }, known)).toEqual([
    { field: 'count', trouble: { code: 'count', most: 5000 } },
  ]);
});

test('outside a default VPC somebody must choose the subnet', () => {
  const draft = readyDraft();
  const inVpc = (vpcId: string) => ({ ...draft, network: { ...draft.network, vpcId } });
  expect(fields(inVpc('vpc-2'), { ...known, defaultVpcId: 'vpc-1' })).toEqual(['subnet']);
  expect(fields(inVpc('vpc-1'), { ...known, defaultVpcId: 'vpc-1' })).toEqual([]);
  expect(fields(draft, { ...known, defaultVpcId: null })).toEqual(['subnet']);
});

test.each([
  ['architecture', { ...linux, Architecture: 'arm64' }],
  ['root-device', { ...linux, RootDeviceType: 'instance-store' }],
  ['virtualization', { ...linux, VirtualizationType: 'paravirtual' }],
  ['ena', { ...linux, EnaSupport: false }],
] as const)('a type that can not run the AMI says why: %s', (misfit, image) => {
  expect(problemsOf(readyDraft(), { ...known, image: image as typeof linux })).toEqual([
    { field: 'type', trouble: { code: 'misfit', misfit, type: 't3.micro' } },
  ]);
});

test('values that Amazon’s EC2 does not have refuse nothing, and the storage section takes them as they are', () => {
  const foreign = {
    ...linux,
    RootDeviceType: 'standard',
    VirtualizationType: 'kvm',
    Architecture: 'riscv64',
    BootMode: 'coreboot',
    BlockDeviceMappings: [
      { DeviceName: '/dev/sda1', Ebs: { SnapshotId: 'snap-1', VolumeSize: 15, VolumeType: 'ceph' } },
    ],
  } as unknown as typeof linux;
  const devices = devicesOf(foreign);
  expect(devices).toMatchObject([{ volumeType: 'ceph', size: '15' }]);
  expect(problemsOf({ ...readyDraft(), devices }, { ...known, image: foreign })).toEqual([]);
  expect(changedDevices(foreign, devices)).toEqual([]);
  const [root] = devices;
  if (root?.kind !== 'ebs') throw new Error('the fixture has a root volume');
  expect(changedDevices(foreign, [{ ...root, size: '30' }])).toMatchObject([
    { volumeType: 'ceph', size: 30, snapshotId: 'snap-1' },
  ]);
});

test('a type that the zone does not offer is refused before EC2 does', () => {
  expect(problemsOf(readyDraft(), { ...known, offered: new Set(['m5.large']) })).toEqual([
    { field: 'type', trouble: { code: 'misfit', misfit: 'not-offered', type: 't3.micro' } },
  ]);
});

test('a volume outside what its type accepts, and two rows for one device', () => {
  const [root] = devicesOf(linux);
  if (root?.kind !== 'ebs') throw new Error('the fixture has a root volume');
  const devices = [
    { ...root, iops: '200', throughput: '' },
    { ...root, snapshotId: '', size: '' },
  ];
  expect(problemsOf({ ...readyDraft(), devices }, known)).toEqual([
    { field: 'device-0', trouble: { code: 'volume', problem: { code: 'iops', min: 3000, max: 4000 } } },
    { field: 'device-1', trouble: { code: 'device-twice', device: '/dev/xvda' } },
    { field: 'device-1', trouble: { code: 'volume', problem: { code: 'size', min: 1, max: 65_536 } } },
  ]);
  expect(problemsOf({ ...readyDraft(), devices: [{ ...root, size: '4' }] }, known)).toEqual([
    { field: 'device-0', trouble: { code: 'volume', problem: { code: 'smaller-than-snapshot', min: 8 } } },
  ]);
});

test('a new group needs a name that is free, a description and real address blocks', () => {
  const draft = readyDraft();
  const newGroup = { name: 'web', description: '', rules: [{ preset: 'ssh', from: '10.0.0.0/33' }] };
  const network = { ...draft.network, groups: 'new' as const, newGroup };
  expect(problemsOf({ ...draft, network }, { ...known, groupNames: new Set(['web']) })).toEqual([
    { field: 'group-name', trouble: { code: 'group-name-taken', name: 'web' } },
    { field: 'group-description', trouble: { code: 'required' } },
    { field: 'group-rule-0', trouble: { code: 'cidr', given: '10.0.0.0/33' } },
  ]);
});

test('user data that a reload has lost must be given again, so that the launch stays the same launch', () => {
  const draft = readyDraft();
  const userData = { from: 'file' as const, fileName: 'init.yaml', given: true };
  const advanced = { ...draft.advanced, userData };
  const trouble = (userData?: { text: string } | { base64: string }) =>
    problemsOf({ ...draft, advanced }, { ...known, userData }).map((problem) => problem.trouble.code);
  expect(trouble()).toEqual(['user-data-lost']);
  expect(trouble({ text: 'x'.repeat(16_385) })).toEqual(['user-data-size']);
  expect(trouble({ base64: 'not base64!' })).toEqual(['user-data-base64']);
  expect(trouble({ text: '#cloud-config' })).toEqual([]);
  const untouched = { ...advanced, userData: { ...userData, given: false } };
  expect(problemsOf({ ...draft, advanced: untouched }, known)).toMatchObject([
    { trouble: { code: 'user-data-empty' } },
  ]);
});

test('hibernation needs an encrypted root volume and a type that can', () => {
  const draft = readyDraft();
  const advanced = { ...draft.advanced, hibernation: true };
  const cannot = { ...known, type: { ...t3micro, HibernationSupported: false } };
  expect(problemsOf({ ...draft, advanced }, cannot).map(({ trouble }) => trouble.code)).toEqual([
    'hibernation-type',
    'hibernation-root',
  ]);
  const devices = devicesOf(linux).map((row) => (row.kind === 'ebs' ? { ...row, encrypted: true } : row));
  expect(fields({ ...draft, advanced, devices }, known)).toEqual([]);
});
