import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { shownChange } from './reverse-dns.ts';

const NAME = /^(?=.{1,253}\.?$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*\.?$/i;

/** Gives an address a name in reverse DNS. */
export default action('ModifyAddressAttribute', (input, { region }) => {
  const address = find(region.addresses, input.AllocationId);
  const { DomainName } = input;
  if (DomainName === undefined) throw errors.missingParameter('DomainName');
  if (!NAME.test(DomainName)) {
    throw errors.invalidParameterValue(`Value (${DomainName}) for parameter domainName is invalid.`);
  }
  const domainName = DomainName.endsWith('.') ? DomainName : `${DomainName}.`;
  region.addresses.put({ ...address, domainName });
  return { Address: shownChange(address, domainName) };
});
