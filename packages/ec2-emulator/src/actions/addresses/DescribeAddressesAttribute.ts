import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { shownAttribute } from './reverse-dns.ts';

/** Names in reverse DNS: of the addresses asked for, or of all that have one. */
export default action('DescribeAddressesAttribute', (input, { region }) => {
  const ids = input.AllocationIds ?? [];
  const named =
    ids.length > 0
      ? findAll(region.addresses, ids)
      : [...region.addresses].filter(({ domainName }) => domainName || !input.Attribute);
  const { items, ...rest } = page(named, input, { min: 1, max: 1000 }, (address) =>
    region.addresses.positionOf(address),
  );
  return { Addresses: items.map(shownAttribute), ...rest };
});
