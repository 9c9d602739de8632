import type { Image, InstanceNetworkInterfaceSpecification, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { instanceType } from '../../../catalogue/instance-types/index.ts';
import { offeredInRegion, offeredInZone } from '../../../catalogue/instance-types/offerings.ts';
import type { Zone } from '../../../catalogue/regions.ts';
import { Ec2Error, errors } from '../../../core/errors.ts';
import { everyZone } from '../../../network/zones.ts';
import type { NetworkInterfaceRecord } from '../../../state/records.ts';
import { type AddressCounts, addressCounts, checkCounts } from '../../network-interfaces/interface-limits.ts';

/** The instance type of a name, in a region that offers it. Throws `InvalidParameterValue`. */
export function offeredType(name: string, region: string): InstanceTypeInfo {
  const type = instanceType(name);
  if (!type || !offeredInRegion(name, region)) {
    throw errors.invalidParameterValue(`Invalid value '${name}' for InstanceType.`);
  }
  return type;
}

/** What EC2 has launched since 2006 when no type is given, whether or not the region offers it by name. */
export function defaultType(): InstanceTypeInfo {
  const type = instanceType('m1.small');
  if (!type) throw new Error('The catalogue lacks m1.small');
  return type;
}

/**
 * Throws unless the type can run the image: same architecture, a virtualization and a root device it supports.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ComponentsAMIs.html
 */
export function checkTypeRuns(type: InstanceTypeInfo, image: Image): void {
  const architectures = type.ProcessorInfo?.SupportedArchitectures ?? [];
  if (image.Architecture && !architectures.includes(image.Architecture)) {
    throw errors.invalidParameterValue(
      `The architecture '${architectures.join(',')}' of the specified instance type does not match the architecture '${image.Architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.`,
    );
  }
  if (
    image.VirtualizationType === 'paravirtual' &&
    !type.SupportedVirtualizationTypes?.includes('paravirtual')
  ) {
    throw errors.invalidParameterCombination(
      `Non-Windows instances with a virtualization type of 'paravirtual' are currently not supported for this instance type : ${type.InstanceType}`,
    );
  }
  if (
    image.RootDeviceType === 'instance-store' &&
    !type.SupportedRootDeviceTypes?.includes('instance-store')
  ) {
    throw errors.invalidParameterCombination(
      `AMI '${image.ImageId}' with an instance-store root device is not supported for the instance type '${type.InstanceType}'.`,
    );
  }
}

/** Throws when a type takes fewer interfaces. */
export function checkInterfaces(
  { InstanceType, NetworkInfo }: Pick<InstanceTypeInfo, 'InstanceType' | 'NetworkInfo'>,
  count: number,
): void {
  if (count <= (NetworkInfo?.MaximumNetworkInterfaces ?? 1)) return;
  throw new Ec2Error(
    'AttachmentLimitExceeded',
    `Interface count ${count} exceeds the limit for ${InstanceType}`,
  );
}

/**
 * Throws unless a size takes what a launch gives it: so many interfaces, as many with EFA, so many addresses on each,
 * and its own bandwidth for EBS where that is asked for.
 */
export function checkTypeTakes(
  { InstanceType, NetworkInfo, EbsInfo }: InstanceTypeInfo,
  interfaces: readonly {
    readonly asked: InstanceNetworkInterfaceSpecification;
    readonly existing?: NetworkInterfaceRecord | undefined;
  }[],
  ebsOptimized = false,
): void {
  if (ebsOptimized && EbsInfo?.EbsOptimizedSupport === 'unsupported') {
    throw new Ec2Error(
      'Unsupported',
      'EBS-optimized instances are not supported for your requested configuration. Please check the documentation for supported configurations.',
    );
  }
  checkInterfaces({ InstanceType, NetworkInfo }, interfaces.length);
  const fabric = interfaces.filter(({ asked }) => asked.InterfaceType?.startsWith('efa')).length;
  if (fabric > (NetworkInfo?.EfaInfo?.MaximumEfaInterfaces ?? 0)) {
    throw new Ec2Error(
      'AttachmentLimitExceeded',
      `EFA interface count ${fabric} exceeds the limit for ${InstanceType}`,
    );
  }
  for (const { asked, existing } of interfaces) {
    checkCounts(NetworkInfo, existing ? addressCounts(existing) : countsAsked(asked));
  }
}

/** The addresses that are asked for of an interface, the primary one among them. */
function countsAsked(asked: InstanceNetworkInterfaceSpecification): AddressCounts {
  const { PrivateIpAddresses: listed = [], Ipv6Addresses = [], Ipv4Prefixes = [], Ipv6Prefixes = [] } = asked;
  const primary = listed.some((each) => each.Primary) ? 0 : 1;
  const secondary = listed.length + (asked.SecondaryPrivateIpAddressCount ?? 0);
  return {
    four: primary + secondary + Ipv4Prefixes.length + (asked.Ipv4PrefixCount ?? 0),
    six:
      Ipv6Addresses.length +
      (asked.Ipv6AddressCount ?? 0) +
      Ipv6Prefixes.length +
      (asked.Ipv6PrefixCount ?? 0),
  };
}

/** The zones of a region that offer a type; all of them for the default type where the region does not offer it. */
export function zonesOffering(instanceType: string, region: string): readonly Zone[] {
  const zones = everyZone({ name: region });
  const offering = zones.filter((zone) => offeredInZone(instanceType, region, zone));
  return offering.length > 0 ? offering : zones;
}

/** Throws `Unsupported` unless a zone offers a type, naming those that do. */
export function checkZoneOffers(instanceType: string, region: string, zoneName: string): void {
  const zones = zonesOffering(instanceType, region);
  if (zones.some(({ name }) => name === zoneName)) return;
  const offering = zones.filter(({ edge }) => !edge).map(({ name }) => name);
  throw new Ec2Error(
    'Unsupported',
    `Your requested instance type (${instanceType}) is not supported in your requested Availability Zone (${zoneName}). Please retry your request by not specifying an Availability Zone or choosing ${offering.join(', ')}.`,
  );
}
