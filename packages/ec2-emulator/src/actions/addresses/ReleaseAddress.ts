import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { holderOf } from '../../network/elastic-ips.ts';
import { managedByService } from '../../network/network-interfaces.ts';
import { addressNotFound, requestedAddress } from './requested-address.ts';
import { takeOffInstance } from './take-off-instance.ts';

/**
 * In the default VPC an address that is associated is disassociated first; elsewhere it can't be released, and nowhere
 * while reverse DNS has a name for it.
 */
export default action('ReleaseAddress', (input, call) => {
  const { region } = call;
  const address = requestedAddress(call, input);
  const { NetworkBorderGroup = address.NetworkBorderGroup } = input;
  if (NetworkBorderGroup !== address.NetworkBorderGroup) throw addressNotFound(address.PublicIp);
  if (address.domainName) {
    throw new Ec2Error(
      'InvalidAddress.Locked',
      `The address with allocation id '${address.AllocationId}' cannot be released because it is locked to your account.`,
    );
  }
  const holder = holderOf(region, address);
  if (holder?.networkInterface.RequesterManaged) throw managedByService();
  if (holder && !region.vpcs.get(holder.networkInterface.VpcId)?.IsDefault) {
    throw new Ec2Error('InvalidIPAddress.InUse', `Address ${address.PublicIp} is in use.`);
  }
  if (holder) takeOffInstance(call, holder);
  region.addresses.delete(address.AllocationId);
  region.addressTransfers.delete(address.AllocationId);
  region.tags.delete(address.AllocationId);
  return {};
});
