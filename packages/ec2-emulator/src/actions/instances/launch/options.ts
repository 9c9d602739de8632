import type { Image, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { InputOf } from '../../../core/action.ts';
import type { Call } from '../../../core/call.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import type { InstanceRecord } from '../../../state/compute-records.ts';
import { defaultCredits } from '../../default-credits/default-credits.ts';
import type { MetadataDefaults } from '../../instance-metadata-defaults/metadata-defaults.ts';
import type { DevicePlan } from './block-devices.ts';

type Input = InputOf<'RunInstances'>;

/** The options of an instance that come from the request, its image and its type, defaults filled in. */
export function instanceOptions(
  input: Input,
  image: Image,
  type: InstanceTypeInfo,
  defaults: MetadataDefaults,
): Pick<
  InstanceRecord,
  | 'MetadataOptions'
  | 'CpuOptions'
  | 'EnclaveOptions'
  | 'MaintenanceOptions'
  | 'PrivateDnsNameOptions'
  | 'Monitoring'
> {
  const { MetadataOptions: asked, CpuOptions: cpu } = input;
  return {
    MetadataOptions: metadataOptions(asked, image, defaults),
    CpuOptions: {
      CoreCount: cpu?.CoreCount ?? type.VCpuInfo?.DefaultCores,
      ThreadsPerCore: cpu?.ThreadsPerCore ?? type.VCpuInfo?.DefaultThreadsPerCore,
    },
    EnclaveOptions: { Enabled: enclaves(input, type) },
    MaintenanceOptions: { AutoRecovery: input.MaintenanceOptions?.AutoRecovery ?? 'default' },
    PrivateDnsNameOptions: {
      HostnameType: input.PrivateDnsNameOptions?.HostnameType ?? 'ip-name',
      EnableResourceNameDnsARecord: input.PrivateDnsNameOptions?.EnableResourceNameDnsARecord ?? false,
      EnableResourceNameDnsAAAARecord: input.PrivateDnsNameOptions?.EnableResourceNameDnsAAAARecord ?? false,
    },
    Monitoring: { State: input.Monitoring?.Enabled ? 'enabled' : 'disabled' },
  };
}

/** Of each option, what the request says, else the account, else the image, else EC2. */
function metadataOptions(
  asked: Input['MetadataOptions'],
  { ImdsSupport }: Image,
  defaults: MetadataDefaults,
): InstanceRecord['MetadataOptions'] {
  const imdsv2 = ImdsSupport === 'v2.0';
  return {
    State: 'applied',
    HttpTokens: asked?.HttpTokens ?? defaults.HttpTokens ?? (imdsv2 ? 'required' : 'optional'),
    HttpPutResponseHopLimit:
      hopLimit(asked?.HttpPutResponseHopLimit) ?? defaults.HttpPutResponseHopLimit ?? (imdsv2 ? 2 : 1),
    HttpEndpoint: asked?.HttpEndpoint ?? defaults.HttpEndpoint ?? 'enabled',
    HttpProtocolIpv6: asked?.HttpProtocolIpv6 ?? 'disabled',
    InstanceMetadataTags: asked?.InstanceMetadataTags ?? defaults.InstanceMetadataTags ?? 'disabled',
  };
}

/** Throws unless a hop limit is one that IMDS takes. */
export function hopLimit(limit: number | undefined): number | undefined {
  if (limit !== undefined && (limit < 1 || limit > 64)) {
    throw errors.invalidParameterValue(
      `Value (${limit}) for parameter HttpPutResponseHopLimit is invalid. It must be between 1 and 64.`,
    );
  }
  return limit;
}

function enclaves({ EnclaveOptions }: Input, type: InstanceTypeInfo): boolean {
  const wanted = EnclaveOptions?.Enabled === true;
  if (wanted && type.NitroEnclavesSupport !== 'supported') {
    throw errors.unsupportedOperation(
      `The instance type ${type.InstanceType} does not support Nitro Enclaves.`,
    );
  }
  return wanted;
}

/**
 * Whether the instance can hibernate. Throws unless its type can and its root volume is encrypted.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/hibernating-prerequisites.html
 */
export function hibernation(
  input: Input,
  image: Image,
  type: InstanceTypeInfo,
  devices: readonly DevicePlan[],
): boolean {
  if (!input.HibernationOptions?.Configured) return false;
  if (!type.HibernationSupported) {
    throw unsupportedHibernation(`Unsupported instance type ${type.InstanceType} for hibernation.`);
  }
  const root = devices.find(({ device }) => device === image.RootDeviceName);
  if (!root?.volume.Encrypted) {
    throw unsupportedHibernation('Unsupported root volume: hibernation needs an encrypted EBS root volume.');
  }
  return true;
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
    throw errors.invalidParameterCombination(
      `The parameter creditSpecification is not supported for the instance type ${type.InstanceType}.`,
    );
  }
  if (asked !== undefined && asked !== 'standard' && asked !== 'unlimited') {
    throw errors.invalidParameterValue(`Value (${asked}) for parameter cpuCredits is invalid.`);
  }
  return asked ?? defaultCredits(call, type.InstanceType?.split('.')[0] ?? '');
}

const unsupportedHibernation = (message: string) =>
  new Ec2Error('UnsupportedHibernationConfiguration', message);
