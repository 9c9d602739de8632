import type { VpcPeeringConnection } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { describedPeering, positionOf, seenPeering, seenPeerings } from '../../network/vpc-peering.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html */
const FILTERS: FilterTable<VpcPeeringConnection> = {
  'accepter-vpc-info.cidr-block': (peering) => peering.AccepterVpcInfo?.CidrBlock,
  'accepter-vpc-info.owner-id': (peering) => peering.AccepterVpcInfo?.OwnerId,
  'accepter-vpc-info.vpc-id': (peering) => peering.AccepterVpcInfo?.VpcId,
  'expiration-time': (peering) => peering.ExpirationTime,
  'requester-vpc-info.cidr-block': (peering) => peering.RequesterVpcInfo?.CidrBlock,
  'requester-vpc-info.owner-id': (peering) => peering.RequesterVpcInfo?.OwnerId,
  'requester-vpc-info.vpc-id': (peering) => peering.RequesterVpcInfo?.VpcId,
  'status-code': (peering) => peering.Status?.Code,
  'status-message': (peering) => peering.Status?.Message,
  'vpc-peering-connection-id': (peering) => peering.VpcPeeringConnectionId,
};

export default action('DescribeVpcPeeringConnections', (input, call) => {
  const passes = filterBy(input.Filters, FILTERS, (peering) => peering.Tags ?? []);
  const ids = [...new Set(input.VpcPeeringConnectionIds ?? [])];
  const asked = ids.length > 0 ? ids.map((id) => seenPeering(call, id)) : seenPeerings(call);
  const found = asked
    .map((seen) => ({ position: positionOf(seen), described: describedPeering(call, seen) }))
    .filter(({ described }) => passes(described))
    .sort((a, b) => a.position - b.position);
  const { items, ...rest } = page(found, input, { min: 5, max: 1000 }, ({ position }) => position);
  return { VpcPeeringConnections: items.map(({ described }) => described), ...rest };
});
