import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { entryNotFound, isEntry, LAST_NUMBER } from './acl-entries.ts';

export default action('DeleteNetworkAclEntry', (input, { region }) => {
  const acl = find(region.networkAcls, input.NetworkAclId);
  if ((input.RuleNumber ?? 0) > LAST_NUMBER) {
    throw errors.invalidParameterValue(`cannot remove the default rule ${input.RuleNumber}`);
  }
  const Entries = acl.Entries.filter((entry) => !isEntry(input)(entry));
  if (Entries.length === acl.Entries.length) throw entryNotFound(input);
  region.networkAcls.put({ ...acl, Entries });
  return {};
});
