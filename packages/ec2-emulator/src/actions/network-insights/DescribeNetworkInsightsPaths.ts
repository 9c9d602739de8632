import type { FilterPortRange } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkInsightsPathRecord } from '../../state/task-records.ts';

/** A range of ports as filters write it: `80-443`. */
const range = (ports: FilterPortRange | undefined) => ports && `${ports.FromPort}-${ports.ToPort}`;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInsightsPaths.html */
const FILTERS: FilterTable<NetworkInsightsPathRecord> = {
  destination: (path) => path.Destination,
  'destination-port': (path) => path.DestinationPort,
  'filter-at-destination.destination-address': (path) => path.FilterAtDestination?.DestinationAddress,
  'filter-at-destination.destination-port-range': (path) =>
    range(path.FilterAtDestination?.DestinationPortRange),
  'filter-at-destination.source-address': (path) => path.FilterAtDestination?.SourceAddress,
  'filter-at-destination.source-port-range': (path) => range(path.FilterAtDestination?.SourcePortRange),
  'filter-at-source.destination-address': (path) => path.FilterAtSource?.DestinationAddress,
  'filter-at-source.destination-port-range': (path) => range(path.FilterAtSource?.DestinationPortRange),
  'filter-at-source.source-address': (path) => path.FilterAtSource?.SourceAddress,
  'filter-at-source.source-port-range': (path) => range(path.FilterAtSource?.SourcePortRange),
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
