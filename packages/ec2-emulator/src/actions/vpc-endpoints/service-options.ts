import type { ServiceConfiguration, ServiceConnectivityType } from '@aws-sdk/client-ec2';
import { REGIONS } from '../../catalogue/regions.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';

/** The private name of a service and the record in DNS that is to prove it is the owner's, when it asks for one. */
export function privateName(
  { random }: Call,
  name: string | undefined,
): Pick<ServiceConfiguration, 'PrivateDnsName' | 'PrivateDnsNameConfiguration'> {
  if (!name) return {};
  return {
    PrivateDnsName: name,
    PrivateDnsNameConfiguration: {
      State: 'pendingVerification',
      Type: 'TXT',
      Value: `vpce:${random.hex(20)}`,
      Name: `_${random.hex(20)}`,
    },
  };
}

/** The families of addresses a service is reached by: one at least. */
export function addressTypes(asked: readonly string[]): ServiceConnectivityType[] {
  const types = asked.map((type) => {
    if (type === 'ipv4' || type === 'ipv6') return type;
    throw errors.invalidParameterValue(`Value (${type}) for parameter SupportedIpAddressTypes is invalid.`);
  });
  if (types.length === 0) {
    throw errors.invalidParameterValue('A service must support at least one IP address type.');
  }
  return types;
}

/** Other regions that a service can be connected to from. */
export function supportedRegions(
  names: readonly string[],
): NonNullable<ServiceConfiguration['SupportedRegions']> {
  return names.map((Region) => {
    if (REGIONS.has(Region)) return { Region, ServiceState: 'Available' };
    throw errors.invalidParameterValue(`Value (${Region}) for parameter SupportedRegions is invalid.`);
  });
}
