import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { associationFor } from '../../network/addresses.ts';
import { type Holder, holderOf, takeOff } from '../../network/elastic-ips.ts';
import { managedByService, withAssociation } from '../../network/network-interfaces.ts';
import { stateAt } from '../../state/phase.ts';
import { requestedAddress } from './requested-address.ts';

/** Disassociating an address that is associated with nothing does nothing. */
export default action('DisassociateAddress', (input, call) => {
  const holder =
    input.AssociationId === undefined
      ? holderOf(call.region, requestedAddress(call.region, input))
      : holderOfAssociation(call, input.AssociationId);
  if (!holder) return {};
  if (holder.networkInterface.RequesterManaged) throw managedByService();
  takeOff(call.region, holder);
  giveAddressOfAmazon(call, holder);
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

/**
 * A running instance whose only interface lies in a subnet that gives public addresses gets one of Amazon's again.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html
 */
function giveAddressOfAmazon(call: Call, { networkInterface, privateAddress }: Holder): void {
  const { region, now } = call;
  const instance = region.instances.get(networkInterface.Attachment?.InstanceId);
  const subnet = region.subnets.get(networkInterface.SubnetId);
  if (!instance || !subnet?.MapPublicIpOnLaunch || privateAddress !== networkInterface.PrivateIpAddress)
    return;
  if (stateAt(instance.phase, now) !== 'running') return;
  const [bare, ...more] = region.networkInterfaces.where('instance', instance.InstanceId);
  if (!bare || more.length > 0) return;
  region.networkInterfaces.put(withAssociation(bare, privateAddress, associationFor(call, subnet)));
}
