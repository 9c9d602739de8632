import type { AllowedPrincipal } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { atMostAThousand } from './at-most-a-thousand.ts';
import { permissionOf } from './permissions.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServicePermissions.html */
const FILTERS: FilterTable<AllowedPrincipal> = {
  principal: (each) => each.Principal,
  'principal-type': (each) => each.PrincipalType,
};

export default action('DescribeVpcEndpointServicePermissions', (input, { region }) => {
  const { ServiceId, allowedPrincipals } = find(region.vpcEndpointServices, input.ServiceId);
  const found = allowedPrincipals
    .map((Principal) => permissionOf(ServiceId, Principal))
    .filter(filterBy(input.Filters, FILTERS));
  const { items, ...rest } = page(found, atMostAThousand(input), { min: 1, max: 1000 }, ({ Principal }) =>
    allowedPrincipals.indexOf(Principal ?? ''),
  );
  return { AllowedPrincipals: items.map((each) => ({ ...each, Tags: [] })), ...rest };
});
