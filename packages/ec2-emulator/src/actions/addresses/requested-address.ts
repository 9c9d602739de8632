import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { notFound } from '../../core/find.ts';
import type { AddressRecord } from '../../state/network-records.ts';

/**
 * The address a request names by allocation id or by itself. Throws `MissingParameter`, `InvalidAllocationID.NotFound`
 * for any id that names nothing, `InvalidAddress.NotFound`, or `AuthFailure` for an address of another account.
 */
export function requestedAddress(
  { region, world }: Call,
  { AllocationId, PublicIp }: { AllocationId?: string | undefined; PublicIp?: string | undefined },
): AddressRecord {
  if (AllocationId !== undefined && PublicIp !== undefined) {
    throw errors.invalidParameterCombination(
      'You may specify public IP or allocation id, but not both in the same call',
    );
  }
  if (AllocationId !== undefined) {
    const address = region.addresses.get(AllocationId);
    if (address) return address;
    throw notFound(region.addresses.idFormat, [AllocationId]);
  }
  if (PublicIp === undefined) {
    throw new Ec2Error('MissingParameter', 'Either public IP or allocation id must be specified');
  }
  const [address] = region.addresses.where('publicIp', PublicIp);
  if (address) return address;
  const isTaken = world.regions().some(({ addresses }) => addresses.where('publicIp', PublicIp).length > 0);
  throw isTaken
    ? new Ec2Error('AuthFailure', `The address '${PublicIp}' does not belong to you.`)
    : addressNotFound(PublicIp);
}

export const addressNotFound = (address: string): Ec2Error =>
  new Ec2Error('InvalidAddress.NotFound', `Address '${address}' not found.`);
