import type { State, VpcEndpointConnection } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { stateAt } from '../../state/phase.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';
import { describedEndpoint } from './endpoint-view.ts';
import { connectionsTo } from './own-service.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointConnections.html */
const FILTERS: FilterTable<VpcEndpointConnection> = {
  'ip-address-type': (connection) => connection.IpAddressType,
  'service-id': (connection) => connection.ServiceId,
  'vpc-endpoint-id': (connection) => connection.VpcEndpointId,
  'vpc-endpoint-owner': (connection) => connection.VpcEndpointOwner,
  'vpc-endpoint-region': (connection) => connection.VpcEndpointRegion,
  'vpc-endpoint-state': (connection) => connection.VpcEndpointState,
};

/** The endpoints, of whatever account, that lead to the caller's services. */
export default action('DescribeVpcEndpointConnections', (input, call) => {
  const found = [...call.region.vpcEndpointServices].flatMap((service) =>
    connectionsTo(call, service).map(({ endpoint, home }) => ({
      position: home.vpcEndpoints.positionOf(endpoint),
      connection: {
        ServiceId: service.ServiceId,
        VpcEndpointId: endpoint.VpcEndpointId,
        VpcEndpointOwner: endpoint.OwnerId,
        VpcEndpointRegion: home.name,
        VpcEndpointState: stateAt(endpoint.phase, call.now) as State,
        CreationTimestamp: endpoint.CreationTimestamp,
        IpAddressType: endpoint.IpAddressType,
        DnsEntries: describedEndpoint({ ...call, region: home }, endpoint).DnsEntries ?? [],
        NetworkLoadBalancerArns: service.NetworkLoadBalancerArns ?? [],
        GatewayLoadBalancerArns: service.GatewayLoadBalancerArns ?? [],
        VpcEndpointConnectionId: endpoint.VpcEndpointId.replace('vpce-', 'vpce-con-'),
        Tags: [],
      },
    })),
  );
  const passes = filterBy(input.Filters, FILTERS);
  const sorted = found.filter(({ connection }) => passes(connection)).sort((a, b) => a.position - b.position);
  const { items, ...rest } = page(
    sorted,
    atMostAThousand(input),
    { min: 1, max: 1000 },
    ({ position }) => position,
  );
  return { VpcEndpointConnections: items.map(({ connection }) => connection), ...rest };
});
