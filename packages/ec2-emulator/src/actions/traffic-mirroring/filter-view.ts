import type { TrafficMirrorFilter, TrafficMirrorFilterRule } from '@aws-sdk/client-ec2';
import { tagsOf } from '../../core/tags.ts';
import type {
  TrafficMirrorFilterRecord,
  TrafficMirrorFilterRuleRecord,
} from '../../state/traffic-mirror-kinds.ts';
import type { RegionState } from '../../state/world.ts';

/** A filter as replies show it, with its rules in the order in which they are tried. */
export function describedFilter(
  region: RegionState,
  filter: Omit<TrafficMirrorFilterRecord, 'Tags'>,
): TrafficMirrorFilter {
  const rules = region.trafficMirrorFilterRules
    .where('filter', filter.TrafficMirrorFilterId)
    .toSorted((a, b) => a.RuleNumber - b.RuleNumber);
  const of = (direction: 'ingress' | 'egress') =>
    rules
      .filter(({ TrafficDirection }) => TrafficDirection === direction)
      .map((rule) => describedRule(region, rule));
  return {
    ...filter,
    IngressFilterRules: of('ingress'),
    EgressFilterRules: of('egress'),
    Tags: tagsOf(region, filter.TrafficMirrorFilterId),
  };
}

/** A rule as replies show it. */
export function describedRule(
  region: RegionState,
  rule: TrafficMirrorFilterRuleRecord,
): TrafficMirrorFilterRule {
  return { ...rule, Tags: tagsOf(region, rule.TrafficMirrorFilterRuleId) };
}
