import { isIPv4 } from 'node:net';
import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord } from '../state/records.ts';
import { addressCount, type Cidr, contains, formatAddress, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { ipv4BlockOf } from './subnets.ts';

/** Addresses of an IPv4 prefix that an interface is delegated. */
const PREFIX_BITS = 28;
const FIRST_USABLE = 4;
const RESERVED = 5;

/** The IPv4 addresses of a subnet as interfaces take them, one after another in one call. */
export class SubnetAddresses {
  #call: Call;
  #subnet: Cidr;
  #size: number;
  #taken: Set<string>;
  #prefixes: Cidr[];
  /** What a reservation keeps from being drawn; it can still be asked for. */
  #reservations: Cidr[];

  constructor(call: Call, subnet: SubnetRecord) {
    const cidr = ipv4BlockOf(subnet);
    if (!cidr) {
      throw errors.unsupportedOperation(
        'Network interfaces in IPv6-only subnets are not supported by the embedded EC2.',
      );
    }
    const { networkInterfaces, subnetCidrReservations } = call.region;
    const interfaces = networkInterfaces.where('subnet', subnet.SubnetId);
    this.#call = call;
    this.#subnet = cidr;
    this.#size = Number(addressCount(cidr));
    this.#taken = new Set(
      interfaces.flatMap(({ PrivateIpAddress, PrivateIpAddresses = [] }) => [
        PrivateIpAddress,
        ...PrivateIpAddresses.map((address) => address.PrivateIpAddress ?? ''),
      ]),
    );
    this.#prefixes = interfaces.flatMap(({ Ipv4Prefixes = [] }) =>
      Ipv4Prefixes.flatMap(({ Ipv4Prefix = '' }) => parseCidr(Ipv4Prefix) ?? []),
    );
    this.#reservations = subnetCidrReservations
      .where('subnet', subnet.SubnetId)
      .flatMap(({ Cidr: reserved }) => parseCidr(reserved) ?? []);
  }

  /** How many are free. EC2 keeps the first four and the last of each subnet for itself. */
  get free(): number {
    const delegated = this.#prefixes.reduce((sum, prefix) => sum + Number(addressCount(prefix)), 0);
    return this.#size - RESERVED - this.#taken.size - delegated;
  }

  /** Takes the address asked for, or any. Throws when it is outside of the subnet, reserved or in use. */
  take(asked?: string): string {
    const address = asked ?? this.#any();
    if (asked !== undefined) this.#check(asked);
    this.#taken.add(address);
    return address;
  }

  /** Takes a /28 for an interface to hand out: the one asked for, or any that is free. */
  takePrefix(asked?: string): string {
    const prefix = asked === undefined ? this.#anyPrefix() : this.#askedPrefix(asked);
    this.#prefixes.push(prefix);
    return formatCidr(prefix);
  }

  #any(): string {
    if (this.free < 1) throw insufficientAddresses();
    const usable = this.#size - RESERVED;
    const start = this.#call.random.integer(0, usable - 1);
    for (let step = 0; step < usable; step++) {
      const number = this.#subnet.first + BigInt(FIRST_USABLE + ((start + step) % usable));
      const address = formatAddress(4, number);
      if (this.#taken.has(address)) continue;
      if (!this.#isKept(number, this.#prefixes) && !this.#isKept(number, this.#reservations)) return address;
    }
    throw insufficientAddresses();
  }

  #isKept(number: bigint, blocks: readonly Cidr[]): boolean {
    return blocks.some((block) => contains(block, { family: 4, first: number, prefix: 32 }));
  }

  #anyPrefix(): Cidr {
    for (let first = this.#subnet.first; ; first += 1n << BigInt(32 - PREFIX_BITS)) {
      const prefix: Cidr = { family: 4, first, prefix: PREFIX_BITS };
      if (!contains(this.#subnet, prefix)) break;
      if (this.#isFree(prefix)) return prefix;
    }
    throw new Ec2Error(
      'InsufficientCidrBlocks',
      'The specified subnet does not have enough free cidr blocks to satisfy the request.',
    );
  }

  #askedPrefix(asked: string): Cidr {
    const prefix = parseCidr(asked);
    if (prefix?.family !== 4 || prefix.prefix !== PREFIX_BITS || !contains(this.#subnet, prefix)) {
      throw errors.invalidParameterValue(
        `Prefix ${asked} does not fall within the subnet's address range or is no /${PREFIX_BITS}`,
      );
    }
    if (!this.#isFree(prefix)) throw inUse(asked);
    return prefix;
  }

  #isFree(prefix: Cidr): boolean {
    const last = this.#subnet.first + addressCount(this.#subnet) - 1n;
    const ofEc2 = prefix.first === this.#subnet.first || prefix.first + addressCount(prefix) - 1n === last;
    const taken = [...this.#taken].some((address) => {
      const block = parseCidr(`${address}/32`);
      return block !== undefined && contains(prefix, block);
    });
    return !ofEc2 && !taken && !this.#prefixes.some((each) => overlaps(each, prefix));
  }

  #check(address: string): void {
    const block = isIPv4(address) ? parseCidr(`${address}/32`) : undefined;
    if (!block || !contains(this.#subnet, block)) {
      throw errors.invalidParameterValue(
        `Address ${address} does not fall within the subnet's address range`,
      );
    }
    const offset = Number(block.first - this.#subnet.first);
    if (offset < FIRST_USABLE || offset === this.#size - 1) {
      throw errors.invalidParameterValue(`Address ${address} is in subnet's reserved address range`);
    }
    if (this.#taken.has(address) || this.#isKept(block.first, this.#prefixes)) throw inUse(address);
  }
}

/** Keeps one `SubnetAddresses` a subnet. */
export function addressBook(call: Call): (subnet: SubnetRecord) => SubnetAddresses {
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

const inUse = (address: string) => new Ec2Error('InvalidIPAddress.InUse', `Address ${address} is in use.`);
