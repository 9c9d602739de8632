import { isIPv4 } from 'node:net';
import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord } from '../state/records.ts';
import { addressCount, type Cidr, formatIpv4, ipv4Number, parseCidr } from './cidr.ts';
import { ipv4BlockOf } from './subnets.ts';

/** An IPv4 prefix that an interface is delegated. */
const PREFIX_BITS = 28;
const IN_A_PREFIX = 2 ** (32 - PREFIX_BITS);
const FIRST_USABLE = 4;
const RESERVED = 5;

/** Addresses in a row, as numbers: an IPv4 address fits into a double, which is quicker than a bigint. */
interface Range {
  readonly first: number;
  readonly size: number;
}

/** The IPv4 addresses of a subnet as interfaces take them, one after another in one call. */
export class SubnetAddresses {
  /** Whether the subnet is of IPv6 alone: there is nothing to take, and an interface goes without. */
  readonly isIpv6Only: boolean;
  #call: Call;
  #subnet: Range;
  #taken = new Set<number>();
  #prefixes: Range[] = [];
  /** What a reservation keeps from being drawn; it can still be asked for. */
  #reservations: Range[];

  constructor(call: Call, subnet: SubnetRecord) {
    const cidr = ipv4BlockOf(subnet);
    const { networkInterfaces, subnetCidrReservations } = call.region;
    this.isIpv6Only = cidr === undefined;
    this.#call = call;
    this.#subnet = cidr ? rangeOf(cidr) : { first: 0, size: 0 };
    for (const each of networkInterfaces.where('subnet', subnet.SubnetId)) {
      for (const { PrivateIpAddress } of each.PrivateIpAddresses ?? []) {
        if (PrivateIpAddress) this.#taken.add(ipv4Number(PrivateIpAddress));
      }
      for (const { Ipv4Prefix } of each.Ipv4Prefixes ?? []) this.#prefixes.push(...rangesOf(Ipv4Prefix));
    }
    this.#reservations = subnetCidrReservations
      .where('subnet', subnet.SubnetId)
      .flatMap(({ Cidr: reserved }) => rangesOf(reserved));
  }

  /**
   * How many interfaces find an address. EC2 keeps the first four and the last of each subnet for itself; where
   * interfaces have none, there is room for any number.
   */
  get free(): number {
    if (this.isIpv6Only) return Number.POSITIVE_INFINITY;
    return this.#subnet.size - RESERVED - this.#taken.size - this.#prefixes.length * IN_A_PREFIX;
  }

  /** Takes the address asked for, or any. Throws when it is outside of the subnet, reserved or in use. */
  take(asked?: string): string {
    this.#checkIpv4();
    const address = asked === undefined ? this.#any() : this.#checked(asked);
    this.#taken.add(address);
    return formatIpv4(address);
  }

  /** Takes a /28 for an interface to hand out: the one asked for, or any that is free. */
  takePrefix(asked?: string): string {
    this.#checkIpv4();
    const prefix = asked === undefined ? this.#anyPrefix() : this.#askedPrefix(asked);
    this.#prefixes.push(prefix);
    return `${formatIpv4(prefix.first)}/${PREFIX_BITS}`;
  }

  #checkIpv4(): void {
    if (!this.isIpv6Only) return;
    throw errors.invalidParameterValue('IPv4 addresses cannot be assigned in an IPv6-only subnet.');
  }

  #any(): number {
    if (this.free < 1) throw insufficientAddresses();
    const usable = this.#subnet.size - RESERVED;
    const start = this.#call.random.integer(0, usable - 1);
    for (let step = 0; step < usable; step++) {
      const address = this.#subnet.first + FIRST_USABLE + ((start + step) % usable);
      if (this.#taken.has(address)) continue;
      if (!isIn(this.#prefixes, address) && !isIn(this.#reservations, address)) return address;
    }
    throw insufficientAddresses();
  }

  #anyPrefix(): Range {
    for (let offset = 0; offset < this.#subnet.size; offset += IN_A_PREFIX) {
      const prefix = { first: this.#subnet.first + offset, size: IN_A_PREFIX };
      if (this.#isFree(prefix)) return prefix;
    }
    throw new Ec2Error(
      'InsufficientCidrBlocks',
      'The specified subnet does not have enough free cidr blocks to satisfy the request.',
    );
  }

  #askedPrefix(asked: string): Range {
    const [prefix] = rangesOf(asked);
    if (prefix?.size !== IN_A_PREFIX || !isIn([this.#subnet], prefix.first)) {
      throw errors.invalidParameterValue(
        `Prefix ${asked} does not fall within the subnet's address range or is no /${PREFIX_BITS}`,
      );
    }
    if (!this.#isFree(prefix)) throw inUse(asked);
    return prefix;
  }

  #isFree(prefix: Range): boolean {
    const ofEc2 = prefix.first === this.#subnet.first || end(prefix) === end(this.#subnet);
    const taken = this.#taken.values().some((address) => isIn([prefix], address));
    return !ofEc2 && !taken && !isIn(this.#prefixes, prefix.first);
  }

  #checked(asked: string): number {
    const address = isIPv4(asked) ? ipv4Number(asked) : Number.NaN;
    if (!isIn([this.#subnet], address)) {
      throw errors.invalidParameterValue(`Address ${asked} does not fall within the subnet's address range`);
    }
    const offset = address - this.#subnet.first;
    if (offset < FIRST_USABLE || offset === this.#subnet.size - 1) {
      throw errors.invalidParameterValue(`Address ${asked} is in subnet's reserved address range`);
    }
    if (this.#taken.has(address) || isIn(this.#prefixes, address)) throw inUse(asked);
    return address;
  }
}

const rangeOf = (block: Cidr): Range => ({ first: Number(block.first), size: Number(addressCount(block)) });

/** The IPv4 addresses of a block; none for a text that is no such block. */
function rangesOf(text = ''): Range[] {
  const block = parseCidr(text);
  return block?.family === 4 ? [rangeOf(block)] : [];
}

const end = ({ first, size }: Range): number => first + size;

const isIn = (ranges: readonly Range[], address: number): boolean =>
  ranges.some((range) => range.first <= address && address < end(range));

/** The addresses of each subnet, the same ones whenever it is asked. */
export type AddressBook = (subnet: SubnetRecord) => SubnetAddresses;

/** The addresses of a region's subnets as they are now. */
export function addressBook(call: Call): AddressBook {
  const bySubnet = new Map<string, SubnetAddresses>();
  return (subnet) => {
    const known = bySubnet.get(subnet.SubnetId) ?? new SubnetAddresses(call, subnet);
    bySubnet.set(subnet.SubnetId, known);
    return known;
  };
}

export const insufficientAddresses = () =>
  new Ec2Error(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );

/** The error for a public address where an interface has no IPv4 address that it could be one of. */
export const noPublicAddress = () =>
  errors.invalidParameterValue('A public IPv4 address cannot be assigned in an IPv6-only subnet.');

const inUse = (address: string) => new Ec2Error('InvalidIPAddress.InUse', `Address ${address} is in use.`);
