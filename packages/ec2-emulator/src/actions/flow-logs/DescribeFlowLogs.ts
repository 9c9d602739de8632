import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { FlowLogRecord } from '../../state/network-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html */
const FILTERS: FilterTable<FlowLogRecord> = {
  'deliver-log-status': (log) => log.DeliverLogsStatus,
  'flow-log-id': (log) => log.FlowLogId,
  'log-destination-type': (log) => log.LogDestinationType,
  'log-group-name': (log) => log.LogGroupName,
  'resource-id': (log) => log.ResourceId,
  'traffic-type': (log) => log.TrafficType,
};

export default action('DescribeFlowLogs', (input, { region }) => {
  const request = { ...input, Filters: input.Filter };
  const { items, ...rest } = listing(region, region.flowLogs, request, {
    ids: input.FlowLogIds ?? [],
    filters: FILTERS,
    limits: { min: 1, max: 1000 },
  });
  return { FlowLogs: items, ...rest };
});
