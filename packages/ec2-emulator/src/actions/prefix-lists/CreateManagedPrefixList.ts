import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { checkQuota } from '../../core/quota.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkName } from './customer-list.ts';
import { checkMaxEntries, withEntries } from './entries.ts';
import { shownList, underWay } from './shown-list.ts';

export default action('CreateManagedPrefixList', (input, call) => {
  const { region } = call;
  const { PrefixListName = '', MaxEntries = 0, AddressFamily = '', Entries = [] } = input;
  if (AddressFamily !== 'IPv4' && AddressFamily !== 'IPv6') {
    throw errors.invalidParameterValue(`Value (${AddressFamily}) for parameter AddressFamily is invalid.`);
  }
  checkName(PrefixListName);
  checkQuota('prefixLists', region.prefixLists);
  checkMaxEntries(MaxEntries);
  const tags = requestedTags(input.TagSpecifications, 'prefix-list');
  const PrefixListId = newId(call, 'pl');
  const list = region.prefixLists.put({
    PrefixListId,
    PrefixListName,
    PrefixListArn: ec2Arn(region, 'prefix-list', PrefixListId),
    AddressFamily,
    MaxEntries,
    Version: 1,
    OwnerId: region.accountId,
    State: 'create-complete',
    ...underWay(call, 'create-in-progress'),
    versions: [withEntries([], Entries, [], AddressFamily, MaxEntries)],
  });
  addTags(region, 'prefix-list', PrefixListId, tags);
  return { PrefixList: { ...shownList(call, list), State: 'create-in-progress' as const } };
});
