import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { disks } from './disks.ts';
import type { SizeFacts } from './expand.ts';
import type { Family } from './families.ts';

/** The instance-store disks of a size: none for most. */
export function disksOf(family: Family, size: string) {
  const row = family.diskRow === undefined ? undefined : disks(family.diskRow);
  const [count = 0, gb = 0] = (row?.bySize.get(size)?.[0] ?? '').split('x').filter(Boolean).map(Number);
  return { count, gb, kind: row?.kind ?? 'ssd' };
}

/** What DescribeInstanceTypes says of the instance store of a size. */
export function storageInfo(
  facts: SizeFacts,
): Pick<InstanceTypeInfo, 'InstanceStorageInfo' | 'InstanceStorageSupported'> {
  const { count, gb, kind } = disksOf(facts.family, facts.size);
  if (count === 0) return { InstanceStorageSupported: false };
  const nvme = facts.nitro || facts.family.name === 'i3' ? 'required' : 'unsupported';
  return {
    InstanceStorageSupported: true,
    InstanceStorageInfo: {
      TotalSizeInGB: count * gb,
      Disks: [{ SizeInGB: gb, Count: count, Type: kind }],
      NvmeSupport: nvme,
      EncryptionSupport: nvme,
    },
  };
}
