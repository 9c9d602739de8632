import type { InstanceRequirementsRequest, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { wildcard } from '../../core/wildcard.ts';
import { accelerated } from './accelerator-requirements.ts';

interface Range {
  readonly Min?: number | undefined;
  readonly Max?: number | undefined;
}

/** The names EC2's requirements have for the makers that DescribeInstanceTypes names otherwise. */
const MAKERS: Readonly<Record<string, string>> = {
  Intel: 'intel',
  AMD: 'amd',
  AWS: 'amazon-web-services',
  Apple: 'apple',
};

/**
 * Whether a type meets attribute-based requirements. Prices and baseline performance are not known here and so not
 * looked at.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceRequirementsRequest.html
 */
export function meets(type: InstanceTypeInfo, asked: InstanceRequirementsRequest): boolean {
  const vcpus = type.VCpuInfo?.DefaultVCpus ?? 0;
  const mebibytes = type.MemoryInfo?.SizeInMiB ?? 0;
  return (
    within(vcpus, asked.VCpuCount) &&
    within(mebibytes, asked.MemoryMiB) &&
    within(mebibytes / 1024 / vcpus, asked.MemoryGiBPerVCpu) &&
    oneOf(MAKERS[type.ProcessorInfo?.Manufacturer ?? ''], asked.CpuManufacturers) &&
    oneOf(type.CurrentGeneration ? 'current' : 'previous', asked.InstanceGenerations) &&
    choice(type.BareMetal, asked.BareMetal ?? 'excluded') &&
    choice(type.BurstablePerformanceSupported, asked.BurstablePerformance ?? 'excluded') &&
    choice(type.InstanceStorageSupported, asked.LocalStorage ?? 'included') &&
    (!asked.RequireHibernateSupport || type.HibernationSupported === true) &&
    (!asked.RequireEncryptionInTransit || type.NetworkInfo?.EncryptionInTransitSupported === true) &&
    within(type.NetworkInfo?.MaximumNetworkInterfaces ?? 0, asked.NetworkInterfaceCount) &&
    within(type.InstanceStorageInfo?.TotalSizeInGB ?? 0, asked.TotalLocalStorageGB) &&
    within(type.EbsInfo?.EbsOptimizedInfo?.BaselineBandwidthInMbps ?? 0, asked.BaselineEbsBandwidthMbps) &&
    within(type.NetworkInfo?.NetworkCards?.[0]?.BaselineBandwidthInGbps ?? 0, asked.NetworkBandwidthGbps) &&
    anyOf(type.InstanceStorageInfo?.Disks?.map(({ Type }) => Type) ?? [], asked.LocalStorageTypes) &&
    accelerated(type, asked) &&
    named(String(type.InstanceType), asked)
  );
}

const within = (value: number, { Min = 0, Max = Number.POSITIVE_INFINITY }: Range = {}) =>
  value >= Min && value <= Max;

const oneOf = (value: string | undefined, allowed: readonly string[] = []) =>
  allowed.length === 0 || allowed.includes(value ?? '');

const anyOf = (values: readonly (string | undefined)[], allowed: readonly string[] = []) =>
  allowed.length === 0 || values.some((value) => allowed.includes(value ?? ''));

const choice = (has: boolean | undefined, asked: string) =>
  asked === 'included' || (asked === 'required') === (has === true);

function named(name: string, asked: InstanceRequirementsRequest): boolean {
  const { AllowedInstanceTypes: allowed = [], ExcludedInstanceTypes: excluded = [] } = asked;
  const matches = (patterns: readonly string[]) => patterns.some((pattern) => wildcard(pattern)(name));
  return (allowed.length === 0 || matches(allowed)) && !matches(excluded);
}
