import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { checkId } from '../../core/find.ts';
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

/** Unlike elsewhere, an id that names nothing is left out. */
export default action('DescribeFlowLogs', (input, { region }) => {
  const { FlowLogIds = [] } = input;
  for (const id of FlowLogIds) checkId(region.flowLogs.idFormat, id);
  const ids = FlowLogIds.filter((id) => region.flowLogs.has(id));
  if (ids.length === 0 && FlowLogIds.length > 0) return { FlowLogs: [] };
  const request = { ...input, Filters: input.Filter };
  const { items, ...rest } = listing(region, region.flowLogs, request, {
    ids,
    filters: FILTERS,
    limits: { min: 1, max: 1000 },
  });
  return { FlowLogs: items, ...rest };
});
