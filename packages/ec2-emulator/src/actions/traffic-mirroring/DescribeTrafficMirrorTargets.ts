import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { TrafficMirrorTargetRecord } from '../../state/traffic-mirror-kinds.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTrafficMirrorTargets.html */
const FILTERS: FilterTable<TrafficMirrorTargetRecord> = {
  description: (target) => target.Description,
  'network-interface-id': (target) => target.NetworkInterfaceId,
  'network-load-balancer-arn': (target) => target.NetworkLoadBalancerArn,
  'owner-id': (target) => target.OwnerId,
  'traffic-mirror-target-id': (target) => target.TrafficMirrorTargetId,
};

export default action('DescribeTrafficMirrorTargets', (input, { region }) => {
  const { items, ...rest } = listing(region, region.trafficMirrorTargets, input, {
    ids: input.TrafficMirrorTargetIds,
    filters: FILTERS,
  });
  return { TrafficMirrorTargets: items, ...rest };
});
