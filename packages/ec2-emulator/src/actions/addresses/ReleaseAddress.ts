import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { holderOf } from '../../network/elastic-ips.ts';
import { managedByService } from '../../network/network-interfaces.ts';
import { requestedAddress } from './requested-address.ts';

export default action('ReleaseAddress', (input, { region }) => {
  const address = requestedAddress(region, input);
  const holder = holderOf(region, address);
  if (holder?.networkInterface.RequesterManaged) throw managedByService();
  if (holder) throw new Ec2Error('InvalidIPAddress.InUse', `Address ${address.PublicIp} is in use.`);
  region.addresses.delete(address.AllocationId);
  region.addressTransfers.delete(address.AllocationId);
  region.tags.delete(address.AllocationId);
  return {};
});
