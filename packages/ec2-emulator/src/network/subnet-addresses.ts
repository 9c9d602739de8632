import { isIPv4 } from 'node:net';
import type { Call } from '../core/call.ts';
import { Ec2Error, errors } from '../core/errors.ts';
import type { SubnetRecord } from '../state/records.ts';
import { addressCount, type Cidr, contains, formatAddress, parseCidr, parseIpv4 } from './cidr.ts';

/** The addresses of a subnet as interfaces take them, one after another in one call. */
export class SubnetAddresses {
  #call: Call;
  #first: bigint;
  #size: number;
  #taken: Set<string>;

  constructor(call: Call, subnet: SubnetRecord) {
    const cidr = parseCidr(subnet.CidrBlock);
    if (!cidr) throw new Error(`${subnet.SubnetId} has the block ${subnet.CidrBlock}, which is none`);
    this.#call = call;
    this.#first = cidr.first;
    this.#size = Number(addressCount(cidr));
    this.#taken = new Set(
      call.region.networkInterfaces
        .where('subnet', subnet.SubnetId)
        .flatMap(({ PrivateIpAddress, PrivateIpAddresses }) => [
          PrivateIpAddress,
          ...(PrivateIpAddresses ?? []).map((address) => address.PrivateIpAddress ?? ''),
        ]),
    );
  }

  /** How many are free. EC2 keeps the first four and the last of each subnet for itself. */
  get free(): number {
    return this.#size - RESERVED - this.#taken.size;
  }

  /** Takes the address asked for, or any. Throws when it is outside of the subnet, reserved or in use. */
  take(asked?: string): string {
    const address = asked ?? this.#any();
    if (asked !== undefined) this.#check(asked);
    this.#taken.add(address);
    return address;
  }

  #any(): string {
    if (this.free < 1) throw insufficientAddresses();
    const usable = this.#size - RESERVED;
    const start = this.#call.random.integer(0, usable - 1);
    for (let step = 0; step < usable; step++) {
      const address = formatAddress(4, this.#first + BigInt(FIRST_USABLE + ((start + step) % usable)));
      if (!this.#taken.has(address)) return address;
    }
    throw insufficientAddresses();
  }

  #check(address: string): void {
    const offset = isIPv4(address) ? Number(parseIpv4(address) - this.#first) : -1;
    if (offset < 0 || offset >= this.#size) {
      throw errors.invalidParameterValue(
        `Address ${address} does not fall within the subnet's address range`,
      );
    }
    if (offset < FIRST_USABLE || offset === this.#size - 1) {
      throw errors.invalidParameterValue(`Address ${address} is in subnet's reserved address range`);
    }
    if (this.#taken.has(address)) {
      throw new Ec2Error('InvalidIPAddress.InUse', `Address ${address} is in use.`);
    }
  }
}

const FIRST_USABLE = 4;
const RESERVED = 5;

export const insufficientAddresses = () =>
  new Ec2Error(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );
