import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { type SeenService, seenServices } from '../../network/endpoint-services.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html */
const FILTERS: FilterTable<SeenService> = {
  owner: ({ detail }) => detail.Owner,
  'service-name': ({ detail }) => detail.ServiceName,
  'service-region': ({ detail }) => detail.ServiceRegion,
  'service-type': ({ detail }) => detail.ServiceType?.map((each) => each.ServiceType) ?? [],
  'supported-ip-address-types': ({ detail }) => detail.SupportedIpAddressTypes ?? [],
};

export default action('DescribeVpcEndpointServices', (input, call) => {
  const all = (input.ServiceRegions ?? [call.region.name]).flatMap((name) => seenServices(call, name));
  const names = input.ServiceNames ?? [];
  const missing = names.filter((name) => !all.some(({ detail }) => detail.ServiceName === name));
  if (missing.length > 0) {
    throw new Ec2Error(
      'InvalidServiceName',
      `The Vpc Endpoint Service '${missing.join(', ')}' does not exist`,
    );
  }
  const found = all
    .filter(({ detail }) => names.length === 0 || names.includes(detail.ServiceName))
    .filter(filterBy(input.Filters, FILTERS, ({ detail }) => detail.Tags ?? []));
  const { items, ...rest } = page(found, atMostAThousand(input), { min: 1, max: 1000 }, (service) =>
    all.indexOf(service),
  );
  return {
    ServiceNames: [...new Set(items.map(({ detail }) => detail.ServiceName))],
    ServiceDetails: items.map(({ detail }) => detail),
    ...rest,
  };
});
