import { expect, test } from 'vitest';
import { t3micro } from './testing/drafts.ts';
import { orderedBy, passes, type TypeFilter, typeFacts } from './type-facts.ts';

const all: TypeFilter = {
  words: '',
  vcpus: 0,
  memory: 0,
  architecture: '',
  gpu: false,
  disks: false,
  current: false,
};
const gpu = typeFacts(
  {
    ...t3micro,
    InstanceType: 'g5.xlarge',
    VCpuInfo: { DefaultVCpus: 4 },
    MemoryInfo: { SizeInMiB: 16_384 },
    CurrentGeneration: true,
    InstanceStorageInfo: { TotalSizeInGB: 250 },
    GpuInfo: { Gpus: [{ Count: 1, Manufacturer: 'NVIDIA', Name: 'A10G' }] },
  },
  'linux',
);
const small = typeFacts(
  { ...t3micro, VCpuInfo: { DefaultVCpus: 2 }, MemoryInfo: { SizeInMiB: 1024 } },
  'linux',
);
const unpriced = { ...small, name: 'zz.large', price: undefined };

test('a type is found by part of its name and by what it has', () => {
  const found = (filter: Partial<TypeFilter>) =>
    [small, gpu].filter((type) => passes(type, { ...all, ...filter })).map(({ name }) => name);
  expect(found({ words: 'T3 mic' })).toEqual(['t3.micro']);
  expect(found({ vcpus: 4 })).toEqual(['g5.xlarge']);
  expect(found({ memory: 16, gpu: true, disks: true, current: true })).toEqual(['g5.xlarge']);
  expect(found({ architecture: 'arm64' })).toEqual([]);
});

test('the cheapest first, and what has no known price last', () => {
  const names = [unpriced, gpu, small].sort(orderedBy('price')).map(({ name }) => name);
  expect(names).toEqual(['t3.micro', 'g5.xlarge', 'zz.large']);
  expect([gpu, small].sort(orderedBy('memory'))[0]).toBe(small);
});

test('for software without a list price a type has none', () => {
  expect(typeFacts(t3micro, undefined).price).toBeUndefined();
});
