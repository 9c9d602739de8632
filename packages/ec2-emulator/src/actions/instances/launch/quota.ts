import type { Call } from '../../../core/call.ts';
import { Ec2Error } from '../../../core/errors.ts';
import { stateAt } from '../../../state/phase.ts';

interface Bucket {
  readonly families: RegExp;
  readonly vcpus: number;
}

/**
 * vCPUs an account may run at once in a region, by the letters that families begin with. Larger than a new account's,
 * so that fleets can be tried. https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html
 */
const BUCKETS: readonly Bucket[] = [
  { families: /^(p|trn)\d/, vcpus: 192 },
  { families: /^(g|vt|gr)\d/, vcpus: 256 },
  { families: /^(x|u-|u7)/, vcpus: 256 },
  { families: /^mac/, vcpus: 24 },
  { families: /./, vcpus: 32_768 },
];

const bucketsByType = new Map<string, Bucket | undefined>();

/** Kept by type: a launch counts every instance that runs. */
function bucketOf(instanceType: string): Bucket | undefined {
  if (!bucketsByType.has(instanceType)) {
    const bucket = BUCKETS.find(({ families }) => families.test(instanceType));
    bucketsByType.set(instanceType, bucket);
  }
  return bucketsByType.get(instanceType);
}

/** How many more instances of a type the account's quota allows. */
export function instancesWithinQuota(call: Call, instanceType: string, vcpus: number): number {
  const bucket = bucketOf(instanceType);
  if (!bucket) return 0;
  let used = 0;
  for (const instance of call.region.instances) {
    const state = stateAt(instance.phase, call.now);
    const running = state === 'pending' || state === 'running';
    if (running && bucketOf(instance.InstanceType) === bucket) used += instance.attributes.vcpus;
  }
  return Math.max(0, Math.floor((bucket.vcpus - used) / vcpus));
}

/** The error for a launch or start that the quota does not allow. */
export function vcpuLimitExceeded(instanceType: string): Ec2Error {
  return new Ec2Error(
    'VcpuLimitExceeded',
    `You have requested more vCPU capacity than your current vCPU limit of ${bucketOf(instanceType)?.vcpus} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`,
  );
}
