import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { SecurityGroupRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSecurityGroupsForVpc.html */
const FILTERS: FilterTable<SecurityGroupRecord> = {
  description: (group) => group.Description,
  'group-id': (group) => group.GroupId,
  'group-name': (group) => group.GroupName,
  'owner-id': (group) => group.OwnerId,
  'primary-vpc-id': (group) => group.VpcId,
};

/** The groups that interfaces of a VPC may have: its own, and those associated with it. */
export default action('GetSecurityGroupsForVpc', (input, { region }) => {
  const { VpcId } = find(region.vpcs, input.VpcId);
  const associated = region.securityGroupVpcAssociations
    .where('vpc', VpcId)
    .flatMap(({ GroupId }) => region.securityGroups.get(GroupId) ?? []);
  const tags = (group: SecurityGroupRecord) => tagsOf(region, group.GroupId);
  const position = (group: SecurityGroupRecord) => region.securityGroups.positionOf(group);
  const found = [...region.securityGroups.where('vpc', VpcId), ...associated]
    .filter(filterBy(input.Filters, FILTERS, tags))
    .sort((a, b) => position(a) - position(b));
  const { items, ...rest } = page(found, input, { min: 5, max: 1000 }, position);
  const SecurityGroupForVpcs = items.map((group) => ({
    GroupId: group.GroupId,
    GroupName: group.GroupName,
    Description: group.Description,
    OwnerId: group.OwnerId,
    PrimaryVpcId: group.VpcId,
    Tags: tags(group),
  }));
  return { SecurityGroupForVpcs, ...rest };
});
