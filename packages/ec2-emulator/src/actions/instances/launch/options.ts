import type { Image, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { defaultCredits } from '../../default-credits/default-credits.ts';
import type { MetadataDefaults } from '../../instance-metadata-defaults/metadata-defaults.ts';
import { bandwidthWeighting, cpuOptions } from '../type-options.ts';
import type { DevicePlan } from './block-devices.ts';
import type { LaunchPlan } from './launch-plan.ts';
import { metadataOptions } from './metadata-options.ts';

type Input = InputOf<'RunInstances'>;

/** The options of an instance that come from the request, its image and its type, defaults filled in. */
export function instanceOptions(
  input: Input,
  { image, type, subnet }: Pick<LaunchPlan, 'image' | 'type' | 'subnet'>,
  defaults: MetadataDefaults,
): Pick<
  InstanceRecord,
  | 'MetadataOptions'
  | 'CpuOptions'
  | 'EnclaveOptions'
  | 'MaintenanceOptions'
  | 'PrivateDnsNameOptions'
  | 'NetworkPerformanceOptions'
  | 'Monitoring'
> {
  const { PrivateDnsNameOptions: named } = input;
  const ofSubnet = subnet.PrivateDnsNameOptionsOnLaunch;
  return {
    MetadataOptions: metadataOptions(input.MetadataOptions, image, defaults),
    CpuOptions: cpuOptions(type, input.CpuOptions),
    EnclaveOptions: { Enabled: enclaves(input, type) },
    MaintenanceOptions: {
      AutoRecovery: input.MaintenanceOptions?.AutoRecovery ?? 'default',
      RebootMigration: 'default',
    },
    PrivateDnsNameOptions: {
      HostnameType: named?.HostnameType ?? ofSubnet?.HostnameType ?? 'ip-name',
      EnableResourceNameDnsARecord:
        named?.EnableResourceNameDnsARecord ?? ofSubnet?.EnableResourceNameDnsARecord ?? false,
      EnableResourceNameDnsAAAARecord:
        named?.EnableResourceNameDnsAAAARecord ?? ofSubnet?.EnableResourceNameDnsAAAARecord ?? false,
    },
    NetworkPerformanceOptions: {
      BandwidthWeighting: bandwidthWeighting(type, input.NetworkPerformanceOptions?.BandwidthWeighting),
    },
    Monitoring: { State: input.Monitoring?.Enabled ? 'enabled' : 'disabled' },
  };
}

function enclaves({ EnclaveOptions, HibernationOptions }: Input, type: InstanceTypeInfo): boolean {
  const wanted = EnclaveOptions?.Enabled === true;
  if (wanted && HibernationOptions?.Configured) {
    throw errors.invalidParameterCombination(
      "You can't enable AWS Nitro Enclaves and hibernation on the same instance.",
    );
  }
  if (wanted && type.NitroEnclavesSupport !== 'supported') {
    throw errors.unsupportedOperation(
      `The instance type ${type.InstanceType} does not support Nitro Enclaves.`,
    );
  }
  return wanted;
}

/**
 * Whether the instance can hibernate. Throws unless its type can and its root volume is encrypted and holds the memory.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html
 */
export function hibernation(
  input: Input,
  image: Image,
  type: InstanceTypeInfo,
  devices: readonly DevicePlan[],
): boolean {
  if (!input.HibernationOptions?.Configured) return false;
  checkHibernates(type);
  const root = devices.find(({ device }) => device === image.RootDeviceName);
  if (!root?.volume.Encrypted) {
    throw unsupportedHibernation('Unsupported root volume: hibernation needs an encrypted EBS root volume.');
  }
  if (root.volume.Size * 1024 < (type.MemoryInfo?.SizeInMiB ?? 0)) {
    throw unsupportedHibernation(
      `Unsupported root volume: ${root.volume.Size}GiB are too small for the memory of ${type.InstanceType}.`,
    );
  }
  return true;
}

/** Throws unless instances of a type can hibernate. */
export function checkHibernates({ InstanceType, HibernationSupported }: InstanceTypeInfo): void {
  if (HibernationSupported) return;
  throw unsupportedHibernation(`Unsupported instance type ${InstanceType} for hibernation.`);
}

/** How a burstable instance earns CPU; undefined for other types. */
export function cpuCredits(
  call: Call,
  { CreditSpecification }: Input,
  type: InstanceTypeInfo,
): string | undefined {
  const asked = CreditSpecification?.CpuCredits;
  if (!type.BurstablePerformanceSupported) {
    if (asked === undefined) return undefined;
    // EC2 has kept the words of the time when T2 was the only burstable family.
    throw new Ec2Error(
      'InstanceCreditSpecification.NotSupported',
      `The ${type.InstanceType} instance type does not support T2 Unlimited.`,
    );
  }
  if (asked !== undefined && asked !== 'standard' && asked !== 'unlimited') {
    throw errors.invalidParameterValue(`Value (${asked}) for parameter cpuCredits is invalid.`);
  }
  return asked ?? defaultCredits(call, type.InstanceType?.split('.')[0] ?? '');
}

const unsupportedHibernation = (message: string) =>
  new Ec2Error('UnsupportedHibernationConfiguration', message);
