import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { addressNotFound } from './requested-address.ts';

/** Addresses on their way between EC2-Classic, which is no more, and VPCs: there are none. */
export default action('DescribeMovingAddresses', (input, { region }) => {
  for (const publicIp of input.PublicIps ?? []) {
    if (region.addresses.where('publicIp', publicIp).length === 0) throw addressNotFound(publicIp);
  }
  filterBy(input.Filters, { 'moving-status': () => undefined });
  page([], input, { min: 5, max: 1000 }, () => 0);
  return { MovingAddressStatuses: [] };
});
