import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { type Holder, holderOf } from '../../network/elastic-ips.ts';
import { managedByService } from '../../network/network-interfaces.ts';
import { requestedAddress } from './requested-address.ts';
import { takeOffInstance } from './take-off-instance.ts';

/** Disassociating an address that is associated with nothing does nothing. */
export default action('DisassociateAddress', (input, call) => {
  if (input.AssociationId !== undefined && input.PublicIp !== undefined) {
    throw errors.invalidParameterCombination(
      'You may specify public IP or association id, but not both in the same call',
    );
  }
  const holder =
    input.AssociationId === undefined
      ? holderOf(call.region, requestedAddress(call, input))
      : holderOfAssociation(call, input.AssociationId);
  if (!holder) return {};
  if (holder.networkInterface.RequesterManaged) throw managedByService();
  takeOffInstance(call, holder);
  return {};
});

function holderOfAssociation({ region }: Call, associationId: string): Holder {
  for (const networkInterface of region.networkInterfaces.where('association', associationId)) {
    const allocation = networkInterface.PrivateIpAddresses?.find(
      ({ Association }) => Association?.AssociationId === associationId,
    )?.Association?.AllocationId;
    const address = region.addresses.get(allocation);
    const holder = address && holderOf(region, address);
    if (holder) return holder;
  }
  throw new Ec2Error('InvalidAssociationID.NotFound', `The association ID '${associationId}' does not exist`);
}
