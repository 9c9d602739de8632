import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { find } from '../../core/find.ts';
import { listing } from '../../core/listing.ts';
import type { TrafficMirrorFilterRuleRecord } from '../../state/traffic-mirror-kinds.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTrafficMirrorFilterRules.html */
const FILTERS: FilterTable<TrafficMirrorFilterRuleRecord> = {
  description: (rule) => rule.Description,
  'destination-cidr-block': (rule) => rule.DestinationCidrBlock,
  protocol: (rule) => rule.Protocol,
  'rule-action': (rule) => rule.RuleAction,
  'rule-number': (rule) => rule.RuleNumber,
  'source-cidr-block': (rule) => rule.SourceCidrBlock,
  'traffic-direction': (rule) => rule.TrafficDirection,
  'traffic-mirror-filter-id': (rule) => rule.TrafficMirrorFilterId,
  'traffic-mirror-filter-rule-id': (rule) => rule.TrafficMirrorFilterRuleId,
};

export default action('DescribeTrafficMirrorFilterRules', (input, { region }) => {
  const { TrafficMirrorFilterId: id, Filters = [] } = input;
  if (id !== undefined) find(region.trafficMirrorFilters, id);
  const ofFilter = id === undefined ? [] : [{ Name: 'traffic-mirror-filter-id', Values: [id] }];
  const request = { ...input, Filters: [...Filters, ...ofFilter] };
  const { items, ...rest } = listing(region, region.trafficMirrorFilterRules, request, {
    ids: input.TrafficMirrorFilterRuleIds,
    filters: FILTERS,
  });
  return { TrafficMirrorFilterRules: items, ...rest };
});
