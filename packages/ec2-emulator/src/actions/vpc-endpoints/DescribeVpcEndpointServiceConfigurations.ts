import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { VpcEndpointServiceRecord } from '../../state/network-records.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServiceConfigurations.html */
const FILTERS: FilterTable<VpcEndpointServiceRecord> = {
  'service-id': (service) => service.ServiceId,
  'service-name': (service) => service.ServiceName,
  'service-state': (service) => service.ServiceState,
  'supported-ip-address-types': (service) => service.SupportedIpAddressTypes ?? [],
};

export default action('DescribeVpcEndpointServiceConfigurations', (input, { region }) => {
  const { items, ...rest } = listing(region, region.vpcEndpointServices, atMostAThousand(input), {
    ids: input.ServiceIds ?? [],
    filters: FILTERS,
    limits: { min: 1, max: 1000 },
  });
  return { ServiceConfigurations: items.map(({ allowedPrincipals: _, ...service }) => service), ...rest };
});
