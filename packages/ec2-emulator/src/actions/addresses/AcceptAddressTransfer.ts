import { action } from '../../core/action.ts';
import { type Call, newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { holderOf } from '../../network/elastic-ips.ts';
import type { RegionState } from '../../state/world.ts';
import { isPending, shownTransfer } from './address-transfers.ts';
import { addressNotFound } from './requested-address.ts';

/** The address leaves the account that offered it, without its tags, and is the caller's. */
export default action('AcceptAddressTransfer', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'elastic-ip');
  const { home, transfer } = offerTo(call, input.Address ?? '');
  const address = home.addresses.get(transfer.AllocationId);
  if (!address) throw addressNotFound(transfer.PublicIp);
  if (holderOf(home, address)) {
    throw new Ec2Error(
      'InvalidTransfer.AddressAssociated',
      `The address ${address.PublicIp} is associated and can't be transferred.`,
    );
  }
  if (address.domainName) {
    throw new Ec2Error(
      'InvalidTransfer.AddressCustomPtrSet',
      `The address ${address.PublicIp} has a reverse DNS record and can't be transferred.`,
    );
  }
  home.addresses.delete(address.AllocationId);
  home.tags.delete(address.AllocationId);
  const accepted = home.addressTransfers.put({ ...transfer, acceptedAt: now });
  const AllocationId = newId(call, 'eipalloc');
  region.addresses.put({ ...address, AllocationId });
  addTags(region, 'elastic-ip', AllocationId, tags);
  return { AddressTransfer: { ...shownTransfer(accepted), AllocationId } };
});

function offerTo(call: Call, publicIp: string) {
  const homes: RegionState[] = call.world.regions().filter((home) => home.name === call.region.name);
  for (const home of homes) {
    const transfer = home.addressTransfers
      .where('publicIp', publicIp)
      .find((each) => each.TransferAccountId === call.region.accountId && isPending(each, call.now));
    if (transfer) return { home, transfer };
  }
  throw addressNotFound(publicIp);
}
