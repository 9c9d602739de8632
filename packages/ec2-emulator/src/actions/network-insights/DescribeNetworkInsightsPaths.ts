import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkInsightsPathRecord } from '../../state/task-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInsightsPaths.html */
const FILTERS: FilterTable<NetworkInsightsPathRecord> = {
  destination: (path) => path.Destination,
  'destination-port': (path) => path.DestinationPort,
  protocol: (path) => path.Protocol,
  source: (path) => path.Source,
};

export default action('DescribeNetworkInsightsPaths', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.networkInsightsPaths, input, {
    ids: input.NetworkInsightsPathIds,
    filters: FILTERS,
    limits: { min: 1, max: 100 },
  });
  return { NetworkInsightsPaths: items, ...rest };
});
