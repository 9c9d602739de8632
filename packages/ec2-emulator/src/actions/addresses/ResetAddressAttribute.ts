import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { shownChange } from './reverse-dns.ts';

/** Takes the name of an address out of reverse DNS. */
export default action('ResetAddressAttribute', (input, { region }) => {
  const address = find(region.addresses, input.AllocationId);
  if (input.Attribute !== 'domain-name') {
    throw errors.invalidParameterValue(`Value (${input.Attribute}) for parameter attribute is invalid.`);
  }
  const { domainName: _, ...unnamed } = address;
  region.addresses.put(unnamed);
  return { Address: shownChange(address, '') };
});
