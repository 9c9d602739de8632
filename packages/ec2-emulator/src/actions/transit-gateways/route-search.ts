import type { Filter, TransitGatewayRoute } from '@aws-sdk/client-ec2';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { type Cidr, contains, formatCidr, parseCidr } from '../../network/cidr.ts';

const attachments =
  (read: 'ResourceId' | 'ResourceType' | 'TransitGatewayAttachmentId') =>
  ({ TransitGatewayAttachments }: TransitGatewayRoute) =>
    TransitGatewayAttachments?.map((attachment) => attachment[read]) ?? [];

/** The filters that compare texts. */
const FILTERS: FilterTable<TransitGatewayRoute> = {
  'attachment.resource-id': attachments('ResourceId'),
  'attachment.resource-type': attachments('ResourceType'),
  'attachment.transit-gateway-attachment-id': attachments('TransitGatewayAttachmentId'),
  'prefix-list-id': (route) => route.PrefixListId,
  state: (route) => route.State,
  'transit-gateway-route-destination-cidr-block': (route) => route.DestinationCidrBlock,
  type: (route) => route.Type,
};

/** The filters that compare blocks: whether a route's fits one that is searched for. */
const SEARCHES: Readonly<Record<string, (route: Cidr, searched: Cidr) => boolean>> = {
  'route-search.exact-match': (route, searched) => formatCidr(route) === formatCidr(searched),
  'route-search.longest-prefix-match': contains,
  'route-search.subnet-of-match': (route, searched) => contains(searched, route),
  'route-search.supernet-of-match': contains,
};

/** The routes that pass all filters. Of those a longest prefix is searched of, only the most specific stay. */
export function searchRoutes(
  routes: readonly TransitGatewayRoute[],
  filters: readonly Filter[] = [],
): TransitGatewayRoute[] {
  const isSearch = ({ Name = '' }: Filter) => Object.hasOwn(SEARCHES, Name);
  const passes = filterBy(
    filters.filter((filter) => !isSearch(filter)),
    FILTERS,
  );
  return filters.filter(isSearch).reduce(search, routes.filter(passes));
}

function search(routes: TransitGatewayRoute[], { Name = '', Values = [] }: Filter): TransitGatewayRoute[] {
  const fits = SEARCHES[Name] ?? (() => false);
  const found = Values.map(searchedBlock).flatMap((searched) => {
    const fitting = routes.filter((route) => fits(blockOf(route), searched));
    if (Name !== 'route-search.longest-prefix-match') return fitting;
    const longest = Math.max(...fitting.map((route) => blockOf(route).prefix));
    return fitting.filter((route) => blockOf(route).prefix === longest);
  });
  return routes.filter((route) => found.includes(route));
}

/** A block that is searched for; an address stands for the block of it alone. */
function searchedBlock(text: string): Cidr {
  const cidr = parseCidr(text) ?? parseCidr(`${text}/${text.includes(':') ? 128 : 32}`);
  if (cidr) return cidr;
  throw errors.invalidParameterValue(`Value (${text}) is invalid. This is not a valid CIDR block.`);
}

function blockOf({ DestinationCidrBlock = '' }: TransitGatewayRoute): Cidr {
  const cidr = parseCidr(DestinationCidrBlock);
  if (!cidr) throw new Error(`A route leads to ${DestinationCidrBlock}, which is no block`);
  return cidr;
}
