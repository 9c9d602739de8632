import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { AddressRecord } from '../../state/network-records.ts';
import type { RegionState } from '../../state/world.ts';

/**
 * The address a request names by allocation id or by itself.
 * Throws `MissingParameter`, `InvalidAllocationID.NotFound` or `InvalidAddress.NotFound`.
 */
export function requestedAddress(
  region: RegionState,
  { AllocationId, PublicIp }: { AllocationId?: string | undefined; PublicIp?: string | undefined },
): AddressRecord {
  if (AllocationId !== undefined) return find(region.addresses, AllocationId);
  if (PublicIp === undefined) {
    throw new Ec2Error('MissingParameter', 'Either public IP or allocation id must be specified');
  }
  const [address] = region.addresses.where('publicIp', PublicIp);
  if (!address) throw addressNotFound(PublicIp);
  return address;
}

export const addressNotFound = (address: string): Ec2Error =>
  new Ec2Error('InvalidAddress.NotFound', `Address '${address}' not found.`);
