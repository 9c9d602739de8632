import type {
  CpuOptionsRequest,
  Instance,
  InstanceBandwidthWeighting,
  InstanceTypeInfo,
} from '@aws-sdk/client-ec2';
import { Ec2Error, errors } from '../../core/errors.ts';

/**
 * The cores and threads of an instance, the type's own where none are asked for. Throws for numbers the type does not
 * have among its valid ones.
 */
export function cpuOptions(type: InstanceTypeInfo, asked: CpuOptionsRequest = {}): Instance['CpuOptions'] {
  const {
    DefaultCores = 1,
    DefaultThreadsPerCore = 1,
    ValidCores,
    ValidThreadsPerCore,
  } = type.VCpuInfo ?? {};
  if ((asked.CoreCount === undefined) !== (asked.ThreadsPerCore === undefined)) throw bothNeeded();
  const { CoreCount = DefaultCores, ThreadsPerCore = DefaultThreadsPerCore, AmdSevSnp } = asked;
  const valid =
    (ValidCores ?? [DefaultCores]).includes(CoreCount) &&
    (ValidThreadsPerCore ?? [DefaultThreadsPerCore]).includes(ThreadsPerCore);
  if (!valid) {
    throw errors.invalidParameterValue(
      `The CPU options CoreCount=${CoreCount}, ThreadsPerCore=${ThreadsPerCore} are not supported for the instance type ${type.InstanceType}.`,
    );
  }
  return { CoreCount, ThreadsPerCore, ...(AmdSevSnp && { AmdSevSnp }) };
}

/** The error of a request that tells only one half of an instance's CPU options. */
export const bothNeeded = (): Ec2Error =>
  new Ec2Error(
    'MissingParameter',
    'When specifying CpuOptions you must specify both CoreCount and ThreadsPerCore.',
  );

/** How a type divides its bandwidth. Throws `UnsupportedOperation` for a way it does not have. */
export function bandwidthWeighting(
  { InstanceType, NetworkInfo }: InstanceTypeInfo,
  asked: InstanceBandwidthWeighting = 'default',
): InstanceBandwidthWeighting {
  if (asked === 'default' || NetworkInfo?.BandwidthWeightings?.includes(asked)) return asked;
  throw errors.unsupportedOperation(
    `The instance type '${InstanceType}' does not support the bandwidth weighting '${asked}'.`,
  );
}
