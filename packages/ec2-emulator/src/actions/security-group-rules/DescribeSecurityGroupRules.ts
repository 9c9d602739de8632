import type { Filter } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { FilterTable } from '../../core/filters.ts';
import { isWellFormed } from '../../core/find.ts';
import { listing } from '../../core/listing.ts';
import { shownRule } from '../../network/referenced-groups.ts';
import { idFormats } from '../../state/id-format.ts';
import type { SecurityGroupRuleRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html */
const FILTERS: FilterTable<SecurityGroupRuleRecord> = {
  'group-id': (rule) => rule.GroupId,
  'security-group-rule-id': (rule) => rule.SecurityGroupRuleId,
};

export default action('DescribeSecurityGroupRules', (input, call) => {
  const { region } = call;
  checkGroupIds(input.Filters ?? []);
  const { items, ...rest } = listing(region, region.securityGroupRules, input, {
    ids: input.SecurityGroupRuleIds,
    filters: FILTERS,
  });
  return {
    SecurityGroupRules: items.map((rule) => ({ ...shownRule(call, rule), Tags: rule.Tags })),
    ...rest,
  };
});

/** Unlike other filters, this one takes ids in full only. Throws `InvalidGroupId.Malformed`. */
function checkGroupIds(filters: readonly Filter[]): void {
  const ids = filters.flatMap((filter) => (filter.Name === 'group-id' ? (filter.Values ?? []) : []));
  const malformed = ids.find((id) => !isWellFormed(idFormats.securityGroup, id));
  if (malformed === undefined) return;
  throw new Ec2Error('InvalidGroupId.Malformed', `The security group ID '${malformed}' is malformed`);
}
