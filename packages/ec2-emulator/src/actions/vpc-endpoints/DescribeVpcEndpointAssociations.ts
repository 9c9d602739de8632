import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';

/** There are none: endpoints of resources and of service networks lead to another service's. */
export default action('DescribeVpcEndpointAssociations', (input, { region }) => {
  findAll(region.vpcEndpoints, input.VpcEndpointIds ?? []);
  const none = () => [];
  filterBy(input.Filters, {
    'associated-resource-accessibility': none,
    'association-id': none,
    'associated-resource-id': none,
    'service-network-arn': none,
    'resource-configuration-group-arn': none,
    'service-network-resource-association-id': none,
    'vpc-endpoint-id': none,
  });
  page([], atMostAThousand(input), { min: 1, max: 1000 }, () => 0);
  return { VpcEndpointAssociations: [] };
});
