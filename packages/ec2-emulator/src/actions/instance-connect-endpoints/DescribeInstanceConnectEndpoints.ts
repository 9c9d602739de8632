import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll, notFound } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { stateAt } from '../../state/phase.ts';
import type { InstanceConnectEndpointRecord } from '../../state/task-records.ts';
import { describedEndpoint, isGone } from './endpoint-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceConnectEndpoints.html */
const FILTERS = (now: Date): FilterTable<InstanceConnectEndpointRecord> => ({
  'instance-connect-endpoint-id': (endpoint) => endpoint.InstanceConnectEndpointId,
  state: ({ phase }) => stateAt(phase, now),
  'subnet-id': (endpoint) => endpoint.SubnetId,
  'vpc-id': (endpoint) => endpoint.VpcId,
});

export default action('DescribeInstanceConnectEndpoints', (input, call) => {
  const { instanceConnectEndpoints: endpoints } = call.region;
  const { InstanceConnectEndpointIds: ids = [] } = input;
  const tags = ({ InstanceConnectEndpointId: id }: InstanceConnectEndpointRecord) => tagsOf(call.region, id);
  const shown = (ids.length > 0 ? findAll(endpoints, ids) : [...endpoints]).filter(
    (each) => !isGone(each, call.now),
  );
  if (shown.length < ids.length) {
    const found = new Set(shown.map(({ InstanceConnectEndpointId }) => InstanceConnectEndpointId));
    throw notFound(
      endpoints.idFormat,
      ids.filter((id) => !found.has(id)),
    );
  }
  const matching = shown
    .filter(filterBy(input.Filters, FILTERS(call.now), tags))
    .sort((a, b) => endpoints.positionOf(a) - endpoints.positionOf(b));
  const { items, NextToken } = page(matching, input, { min: 1, max: 50 }, (each) =>
    endpoints.positionOf(each),
  );
  const InstanceConnectEndpoints = items.map((each) => ({
    ...describedEndpoint(each, call.now),
    Tags: tags(each),
  }));
  return { InstanceConnectEndpoints, NextToken };
});
