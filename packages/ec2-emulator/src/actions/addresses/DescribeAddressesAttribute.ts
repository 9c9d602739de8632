import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { shownAttribute } from './reverse-dns.ts';

/** Names in reverse DNS, of the addresses that have one. */
export default action('DescribeAddressesAttribute', (input, { region }) => {
  const ids = input.AllocationIds ?? [];
  const asked = ids.length > 0 ? findAll(region.addresses, ids) : [...region.addresses];
  const named = input.Attribute === 'domain-name' ? asked.filter(({ domainName }) => domainName) : asked;
  const { items, ...rest } = page(named, input, { min: 1, max: 1000 }, (address) =>
    region.addresses.positionOf(address),
  );
  return { Addresses: items.map(shownAttribute), ...rest };
});
