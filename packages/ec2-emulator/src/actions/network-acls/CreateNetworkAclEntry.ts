import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { isEntry, requestedEntry, withEntry } from './acl-entries.ts';

export default action('CreateNetworkAclEntry', (input, { region }) => {
  const acl = find(region.networkAcls, input.NetworkAclId);
  const entry = requestedEntry(input);
  if (acl.Entries.some(isEntry(entry))) {
    throw new Ec2Error(
      'NetworkAclEntryAlreadyExists',
      `The network acl entry identified by ${entry.RuleNumber} already exists.`,
    );
  }
  region.networkAcls.put({ ...acl, Entries: withEntry(acl, entry) });
  return {};
});
