import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { SecurityGroupRuleRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html */
const FILTERS: FilterTable<SecurityGroupRuleRecord> = {
  'group-id': (rule) => rule.GroupId,
  'security-group-rule-id': (rule) => rule.SecurityGroupRuleId,
};

export default action('DescribeSecurityGroupRules', (input, { region }) => {
  const { items, ...rest } = listing(region, region.securityGroupRules, input, {
    ids: input.SecurityGroupRuleIds,
    filters: FILTERS,
  });
  return { SecurityGroupRules: items, ...rest };
});
