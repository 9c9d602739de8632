import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { VpcEndpointRecord } from '../../state/network-records.ts';
import { stateAt } from '../../state/phase.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';
import { describedEndpoint } from './endpoint-view.ts';

export default action('DescribeVpcEndpoints', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.vpcEndpoints, atMostAThousand(input), {
    ids: input.VpcEndpointIds ?? [],
    filters: filtersAt(call),
    limits: { min: 1, max: 1000 },
  });
  return { VpcEndpoints: items.map(({ Tags: _, ...record }) => describedEndpoint(call, record)), ...rest };
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html */
function filtersAt({ now }: Call): FilterTable<VpcEndpointRecord> {
  return {
    'ip-address-type': (endpoint) => endpoint.IpAddressType,
    'service-name': (endpoint) => endpoint.ServiceName,
    'service-region': (endpoint) => endpoint.ServiceRegion,
    'vpc-endpoint-id': (endpoint) => endpoint.VpcEndpointId,
    'vpc-endpoint-state': (endpoint) => stateAt(endpoint.phase, now),
    'vpc-endpoint-type': (endpoint) => endpoint.VpcEndpointType,
    'vpc-id': (endpoint) => endpoint.VpcId,
  };
}
