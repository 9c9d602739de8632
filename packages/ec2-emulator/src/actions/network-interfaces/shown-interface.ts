import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { NetworkInterfaceRecord } from '../../state/records.ts';

/** An interface as EC2 describes it, but for its tags. None is of a service provider that launches for the account. */
export function shownInterface({ settlesAt: _, ...shown }: NetworkInterfaceRecord): NetworkInterface {
  return { ...shown, ...ipv6Address(shown), Operator: { Managed: false } };
}

/** The first IPv6 address of an interface, which it shows by itself as well. */
export function ipv6Address({ Ipv6Addresses }: NetworkInterfaceRecord): { Ipv6Address?: string } {
  const Ipv6Address = Ipv6Addresses?.[0]?.Ipv6Address;
  return Ipv6Address ? { Ipv6Address } : {};
}
