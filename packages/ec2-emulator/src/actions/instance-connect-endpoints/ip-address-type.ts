import type { IpAddressType } from '@aws-sdk/client-ec2';
import { errors } from '../../core/errors.ts';
import { ipv6BlockOf } from '../../network/subnet-ipv6.ts';
import type { SubnetRecord } from '../../state/records.ts';

/** The addresses an endpoint can have in a subnet, the kind it has unless another is asked for first. */
function typesIn(subnet: SubnetRecord): readonly [IpAddressType, ...IpAddressType[]] {
  if (subnet.Ipv6Native) return ['ipv6'];
  return ipv6BlockOf(subnet) ? ['dualstack', 'ipv4', 'ipv6'] : ['ipv4'];
}

/**
 * The kind of addresses of an endpoint: the one asked for, or the one that follows from its subnet.
 * Throws `InvalidParameterValue` when the subnet has no such addresses, and `InvalidParameterCombination` when the
 * client's address is to be preserved, which only IPv4 can.
 */
export function ipAddressType(
  subnet: SubnetRecord,
  asked: IpAddressType | undefined,
  preservesClientIp: boolean,
): IpAddressType {
  const possible = typesIn(subnet);
  const type = asked ?? possible[0];
  if (!possible.includes(type)) {
    throw errors.invalidParameterValue(
      `The subnet '${subnet.SubnetId}' does not support the IP address type '${type}'.`,
    );
  }
  if (preservesClientIp && type !== 'ipv4') {
    throw errors.invalidParameterCombination(
      `PreserveClientIp is only supported for the IP address type 'ipv4', not for '${type}'.`,
    );
  }
  return type;
}
