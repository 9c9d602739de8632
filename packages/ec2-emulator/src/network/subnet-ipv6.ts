import { isIPv6 } from 'node:net';
import type { IpSource, SubnetIpv6CidrBlockAssociation } from '@aws-sdk/client-ec2';
import { type Call, newId } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord, VpcRecord } from '../state/records.ts';
import { type Cidr, contains, formatAddress, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { invalidRange, requestedBlock } from './requested-cidr.ts';

/** EC2 keeps the first four addresses and the last of each block, here of the part that addresses are drawn from. */
const FIRST_USABLE = 4;

/** The subnet's IPv6 block, if it has one. */
export function ipv6BlockOf(subnet: SubnetRecord): Cidr | undefined {
  const associated = subnet.Ipv6CidrBlockAssociationSet?.find(
    (each) => each.Ipv6CidrBlockState?.State === 'associated',
  );
  return parseCidr(associated?.Ipv6CidrBlock ?? '');
}

/**
 * The association of a subnet with the IPv6 block it asks for, out of its VPC's and no other subnet's: from /44 to /64,
 * by the four. Throws `InvalidParameterValue`, `InvalidSubnet.Range` or `InvalidSubnet.Conflict`.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function associatedIpv6Block(call: Call, vpc: VpcRecord, text: string) {
  const block = requestedBlock(text, 6, 'ipv6CidrBlock');
  const own = vpc.Ipv6CidrBlockAssociationSet?.flatMap((each) => parseCidr(each.Ipv6CidrBlock ?? '') ?? []);
  const sized = block.prefix >= 44 && block.prefix <= 64 && block.prefix % 4 === 0;
  if (!sized || !own?.some((each) => contains(each, block))) throw invalidRange('InvalidSubnet.Range', text);
  const Ipv6CidrBlock = formatCidr(block);
  const taken = call.region.subnets.where('vpc', vpc.VpcId).flatMap((each) => ipv6BlockOf(each) ?? []);
  if (taken.some((each) => overlaps(each, block))) {
    throw new Ec2Error('InvalidSubnet.Conflict', `The CIDR '${Ipv6CidrBlock}' conflicts with another subnet`);
  }
  return {
    AssociationId: newId(call, 'subnet-cidr-assoc'),
    Ipv6CidrBlock,
    Ipv6CidrBlockState: { State: 'associated' },
    Ipv6AddressAttribute: 'public',
    IpSource: sourceOf(vpc, block),
  } satisfies SubnetIpv6CidrBlockAssociation;
}

/** Whose the block is that a part of a VPC's is taken from. */
function sourceOf(vpc: VpcRecord, block: Cidr): IpSource | undefined {
  return vpc.Ipv6CidrBlockAssociationSet?.find(({ Ipv6CidrBlock = '' }) => {
    const whole = parseCidr(Ipv6CidrBlock);
    return whole && contains(whole, block);
  })?.IpSource;
}

/**
 * IPv6 addresses for an interface in a subnet: those asked for and as many more as asked.
 * Throws when the subnet has no block, an address is not in it, or it is in use.
 */
export function takeIpv6Addresses(
  call: Call,
  subnet: SubnetRecord,
  asked: readonly string[],
  count: number,
): string[] {
  if (asked.length + count === 0) return [];
  const block = ipv6BlockOf(subnet);
  if (!block) {
    throw errors.invalidParameterValue(
      `Number of IPv6 addresses cannot be assigned: the subnet '${subnet.SubnetId}' does not have an IPv6 CIDR block.`,
    );
  }
  const interfaces = call.region.networkInterfaces.where('subnet', subnet.SubnetId);
  const taken = new Set(
    interfaces.flatMap((each) => each.Ipv6Addresses?.map((six) => six.Ipv6Address) ?? []),
  );
  const addresses = asked.map((address) => checked(block, address, taken));
  while (addresses.length < asked.length + count) {
    const offset = BigInt(`0x${call.random.hex(15)}`) + BigInt(FIRST_USABLE);
    const address = formatAddress(6, block.first + offset);
    if (!taken.has(address) && !addresses.includes(address)) addresses.push(address);
  }
  return addresses;
}

function checked(block: Cidr, address: string, taken: ReadonlySet<string | undefined>): string {
  const asked = isIPv6(address) ? parseCidr(`${address}/128`) : undefined;
  if (!asked || !contains(block, asked)) {
    throw errors.invalidParameterValue(`Address ${address} does not fall within the subnet's address range`);
  }
  const canonical = formatAddress(6, asked.first);
  if (taken.has(canonical)) throw new Ec2Error('InvalidIPAddress.InUse', `Address ${address} is in use.`);
  return canonical;
}
