import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkRule } from './check-rule.ts';
import { describedRule } from './filter-view.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-limits.html */
const MAX_RULES = 10;

export default action('CreateTrafficMirrorFilterRule', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'traffic-mirror-filter-rule');
  const { TagSpecifications: _, ClientToken, DryRun: __, Description, ...asked } = input;
  const { TrafficMirrorFilterId } = find(region.trafficMirrorFilters, asked.TrafficMirrorFilterId);
  const rule = {
    ...asked,
    ...(Description !== undefined && { Description }),
    TrafficMirrorFilterRuleId: newId(call, 'tmfr'),
    TrafficMirrorFilterId,
    TrafficDirection: asked.TrafficDirection ?? ('ingress' as const),
    RuleNumber: asked.RuleNumber ?? 0,
  };
  checkRule(region, rule);
  const inDirection = region.trafficMirrorFilterRules
    .where('filter', TrafficMirrorFilterId)
    .filter(({ TrafficDirection }) => TrafficDirection === rule.TrafficDirection);
  if (inDirection.length >= MAX_RULES) {
    throw new Ec2Error(
      'TrafficMirrorFilterRuleLimitExceeded',
      'The maximum number of rules for the traffic mirror filter has been reached.',
    );
  }
  region.trafficMirrorFilterRules.put(rule);
  addTags(region, 'traffic-mirror-filter-rule', rule.TrafficMirrorFilterRuleId, tags);
  return {
    TrafficMirrorFilterRule: describedRule(region, rule),
    ...(ClientToken && { ClientToken }),
  };
});
