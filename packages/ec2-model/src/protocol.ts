import { InputError } from './input-error.ts';

/** All protocols, as EC2 writes it. */
export const ALL_PROTOCOLS = '-1';

/** Protocols that EC2 returns by name; every other comes back as its IANA number. */
const NAMES = new Map([
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['58', 'icmpv6'],
]);

/**
 * EC2's own form of a protocol: `tcp`, `udp`, `icmp`, `icmpv6` or `-1` by name (their numbers are accepted, any case,
 * `all` too), every other as its number.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 *
 * @throws {InputError} `protocol`.
 */
export function canonicalProtocol(protocol: string): string {
  const given = protocol.trim().toLowerCase();
  if (given === 'all' || given === ALL_PROTOCOLS) return ALL_PROTOCOLS;
  if ([...NAMES.values()].includes(given)) return given;
  if (!/^\d{1,3}$/.test(given) || Number(given) > 255) {
    throw new InputError(
      'protocol',
      protocol,
      'tcp, udp, icmp, icmpv6, -1 (all) or an IANA number from 0 to 255',
    );
  }
  const number = String(Number(given));
  return NAMES.get(number) ?? number;
}

/** What the two port fields of a rule mean for a protocol. EC2 opens every port of a protocol it does not know. */
export function portMeaning(protocol: string): 'ports' | 'icmp' | 'none' {
  if (protocol === 'tcp' || protocol === 'udp') return 'ports';
  return protocol === 'icmp' || protocol === 'icmpv6' ? 'icmp' : 'none';
}
