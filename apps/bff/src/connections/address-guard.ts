import { BlockList, isIP } from 'node:net';

/** Where a connection may reach: anywhere on the internet, or private networks too. */
export interface Reach {
  readonly privateNetworks: boolean;
}

type Range = readonly [network: string, prefix: number];

/**
 * Never reached, whatever was opted in: metadata services, and forms that carry another address inside.
 * https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry; metadata addresses
 * from the clouds' own documentation.
 */
const NEVER: readonly Range[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16], // link-local: EC2, ECS, Azure, Google and OpenStack metadata
  ['100.100.100.200', 32], // Alibaba metadata
  ['168.63.129.16', 32], // Azure platform
  ['192.0.0.192', 32], // Oracle metadata
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b::', 96], // NAT64
  ['64:ff9b:1::', 48],
  ['2001::', 32], // Teredo
  ['2002::', 16], // 6to4
  ['fd00:ec2::', 32], // EC2 metadata
  ['fd20:ce::', 32], // Google metadata
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** Reached only by a connection that says so. */
const PRIVATE: readonly Range[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['::1', 128],
  ['2001:db8::', 32],
  ['fc00::', 7],
];

const never = blockList(NEVER);
// IPv4-compatible addresses (`::10.0.0.1`), but for the loopback address among them.
never.addRange('::2', '::ffff:ffff', 'ipv6');
const internal = blockList(PRIVATE);

/** Whether a connection may open a socket to this address. Anything that is not an address may not be reached. */
export function mayReach(address: string, reach: Reach): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (never.check(address, family)) return false;
  return reach.privateNetworks || !internal.check(address, family);
}

function blockList(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) {
    list.addSubnet(network, prefix, isIP(network) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
