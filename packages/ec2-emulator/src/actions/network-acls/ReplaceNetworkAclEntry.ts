import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { entryNotFound, isEntry, requestedEntry } from './acl-entries.ts';

export default action('ReplaceNetworkAclEntry', (input, { region }) => {
  const acl = find(region.networkAcls, input.NetworkAclId);
  const entry = requestedEntry(input);
  if (!acl.Entries.some(isEntry(entry))) throw entryNotFound(entry);
  const Entries = acl.Entries.map((each) => (isEntry(entry)(each) ? entry : each));
  region.networkAcls.put({ ...acl, Entries });
  return {};
});
