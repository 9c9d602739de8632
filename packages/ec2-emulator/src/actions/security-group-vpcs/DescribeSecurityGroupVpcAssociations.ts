import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import type { SecurityGroupVpcAssociationRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupVpcAssociations.html */
const FILTERS: FilterTable<SecurityGroupVpcAssociationRecord> = {
  'group-id': (association) => association.GroupId,
  'group-owner-id': (association) => association.GroupOwnerId,
  state: (association) => association.State,
  'vpc-id': (association) => association.VpcId,
  'vpc-owner-id': (association) => association.VpcOwnerId,
};

export default action('DescribeSecurityGroupVpcAssociations', (input, { region, now }) => {
  const { securityGroupVpcAssociations: all } = region;
  const shown = [...all].map((each) =>
    each.associatedAt > now ? { ...each, State: 'associating' as const } : each,
  );
  const found = shown.filter(filterBy(input.Filters, FILTERS));
  const { items, ...rest } = page(found, input, { min: 5, max: 1000 }, (each) => all.positionOf(each));
  return { SecurityGroupVpcAssociations: items, ...rest };
});
