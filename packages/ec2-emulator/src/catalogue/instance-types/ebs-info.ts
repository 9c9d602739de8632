import type { EbsInfo, EbsOptimizedInfo } from '@aws-sdk/client-ec2';
import { ebsTable } from './ebs.ts';
import type { SizeFacts } from './expand.ts';

/** Volumes a Nitro size with a limit of its own can attach, by the vCPUs up to which the limit holds. */
const DEDICATED_ATTACHMENTS = [
  [48, 32],
  [64, 48],
  [96, 64],
  [128, 88],
  [Number.POSITIVE_INFINITY, 128],
] as const;

/** What DescribeInstanceTypes says of a size's EBS support: its bandwidth and how many volumes it takes. */
export function ebsInfo(facts: SizeFacts): EbsInfo {
  const row = ebsTable(facts.family.ebsRow).get(facts.size);
  return {
    EbsOptimizedSupport: row
      ? facts.nitro || !OPTIONAL.has(facts.family.name)
        ? 'default'
        : 'supported'
      : 'unsupported',
    EncryptionSupport: 'supported',
    ...(row && { EbsOptimizedInfo: optimised(row) }),
    NvmeSupport: facts.nitro ? 'required' : facts.family.name === 'i3' ? 'supported' : 'unsupported',
    MaximumEbsAttachments: attachments(facts),
    AttachmentLimitType: facts.has('dedicated-ebs') ? 'dedicated' : 'shared',
  };
}

// These families leave it to the caller to ask for an EBS-optimised instance.
const OPTIONAL = new Set(['m1', 'm2', 'm3', 'c1', 'c3', 'g2', 'r3', 'i2']);

function optimised([baseline = '', maximum = baseline]: readonly string[]): EbsOptimizedInfo {
  const [baseMbps, baseIops] = pair(baseline);
  const [maxMbps, maxIops] = pair(maximum);
  return {
    BaselineBandwidthInMbps: baseMbps,
    BaselineThroughputInMBps: baseMbps / 8,
    BaselineIops: baseIops,
    MaximumBandwidthInMbps: maxMbps,
    MaximumThroughputInMBps: maxMbps / 8,
    MaximumIops: maxIops,
  };
}

/**
 * Xen takes about 40 volumes; most Nitro sizes share 28 slots between interfaces, disks, GPUs and volumes, of which
 * the first interface takes one. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/volume_limits.html
 */
function attachments({ nitro, bareMetal, vcpus, diskCount, gpuCount, has }: SizeFacts): number {
  if (!nitro) return diskCount > 0 ? 39 : 40;
  if (bareMetal) return 31;
  if (!has('dedicated-ebs')) return Math.max(27 - diskCount - gpuCount, 10);
  return DEDICATED_ATTACHMENTS.find(([upTo]) => vcpus <= upTo)?.[1] ?? 128;
}

function pair(text: string): [number, number] {
  const [left = '', right = ''] = text.split('/');
  return [Number(left), Number(right)];
}
