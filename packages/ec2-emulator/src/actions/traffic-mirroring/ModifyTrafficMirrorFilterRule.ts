import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { checkRule } from './check-rule.ts';
import { describedRule } from './filter-view.ts';

/** What a request calls the members it takes away. */
const FIELDS = {
  'destination-port-range': 'DestinationPortRange',
  'source-port-range': 'SourcePortRange',
  protocol: 'Protocol',
  description: 'Description',
} as const;

export default action('ModifyTrafficMirrorFilterRule', (input, { region }) => {
  const before = find(region.trafficMirrorFilterRules, input.TrafficMirrorFilterRuleId);
  const { RemoveFields = [], DryRun: _, TrafficMirrorFilterRuleId: __, ...changes } = input;
  const rule = { ...before, ...changes };
  for (const field of RemoveFields) delete rule[FIELDS[field]];
  const TrafficDirection = rule.TrafficDirection ?? before.TrafficDirection;
  const modified = { ...rule, TrafficDirection, RuleNumber: rule.RuleNumber ?? before.RuleNumber };
  checkRule(region, modified);
  return {
    TrafficMirrorFilterRule: describedRule(region, region.trafficMirrorFilterRules.put(modified)),
  };
});
