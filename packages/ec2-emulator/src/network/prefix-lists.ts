import { createHash } from 'node:crypto';
import type { ManagedPrefixList } from '@aws-sdk/client-ec2';
import { checkId, notFound } from '../core/find.ts';
import type { RegionState } from '../state/world.ts';

/** A list of Amazon's, the same for every account of a region. */
export interface AmazonPrefixList extends ManagedPrefixList {
  readonly PrefixListId: string;
  readonly PrefixListName: string;
  readonly MaxEntries: number;
  readonly entries: readonly string[];
}

/** Services with a list, and blocks of theirs. Amazon's real blocks differ by region and change; these do not. */
const SERVICES = [
  {
    service: 's3',
    family: 'IPv4',
    entries: ['3.5.0.0/19', '16.15.176.0/20', '52.216.0.0/15', '54.231.0.0/16'],
  },
  { service: 'dynamodb', family: 'IPv4', entries: ['3.218.180.0/22', '35.71.64.0/22', '52.94.0.0/22'] },
  {
    service: 'cloudfront.origin-facing',
    everywhere: true,
    family: 'IPv4',
    entries: ['13.124.199.0/24', '54.182.0.0/16', '130.176.0.0/17', '204.246.166.0/24'],
  },
  { service: 'ec2-instance-connect', family: 'IPv4', entries: ['18.206.107.24/29'] },
  { service: 'ipv6.ec2-instance-connect', family: 'IPv6', entries: ['2600:1f18:6fe3:8c02::/64'] },
  { service: 'groundstation', everywhere: true, family: 'IPv4', entries: ['3.2.16.0/20'] },
  { service: 'route53-healthchecks', family: 'IPv4', entries: ['15.177.0.0/18', '54.183.255.128/26'] },
  { service: 'ipv6.route53-healthchecks', family: 'IPv6', entries: ['2600:1f1c:7ff:f800::/53'] },
  { service: 'vpc-lattice', family: 'IPv4', entries: ['169.254.171.0/24'] },
  { service: 'ipv6.vpc-lattice', family: 'IPv6', entries: ['fd00:ec2:80::/64'] },
] as const satisfies readonly {
  service: string;
  /** Whether its name says `global` in place of the region. */
  everywhere?: true;
  family: 'IPv4' | 'IPv6';
  entries: readonly string[];
}[];

/** The ids that Amazon's lists have in the regions where people know them by heart. */
const KNOWN_IDS: Readonly<Record<string, string>> = {
  'us-east-1 s3': 'pl-63a5400a',
  'us-east-1 dynamodb': 'pl-02cd2c6b',
  'us-east-1 cloudfront.origin-facing': 'pl-3b927c52',
  'us-west-2 s3': 'pl-68a54001',
  'us-west-2 dynamodb': 'pl-00a54069',
  'us-west-2 cloudfront.origin-facing': 'pl-82a045eb',
};

/** Amazon's lists in a region. */
export function amazonPrefixLists(regionName: string): AmazonPrefixList[] {
  return SERVICES.map(({ service, family, entries, ...where }) => {
    const PrefixListName = `com.amazonaws.${'everywhere' in where ? 'global' : regionName}.${service}`;
    const key = `${regionName} ${service}`;
    const digest = createHash('sha256').update(key).digest('hex');
    const PrefixListId = KNOWN_IDS[key] ?? `pl-${digest.slice(0, 8)}`;
    return {
      PrefixListId,
      PrefixListName,
      AddressFamily: family,
      OwnerId: 'AWS',
      PrefixListArn: `arn:aws:ec2:${regionName}:aws:prefix-list/${PrefixListId}`,
      MaxEntries: entries.length,
      entries,
    };
  });
}

/** The id, when it is that of a list rules can name. Throws `InvalidPrefixListID.NotFound`. */
export function checkPrefixList(region: RegionState, id = ''): string {
  checkId(region.prefixLists.idFormat, id);
  if (maxEntriesOf(region, id) === undefined) throw notFound(region.prefixLists.idFormat, [id]);
  return id;
}

/** How many rules a list counts for in a group's quota. */
export function maxEntriesOf(region: RegionState, id: string): number | undefined {
  const list =
    region.prefixLists.get(id) ?? amazonPrefixLists(region.name).find((each) => each.PrefixListId === id);
  return list?.MaxEntries;
}

/** What names a list: the groups whose rules do, and the tables whose routes do. */
export function namersOf(region: RegionState, id: string): string[] {
  const groups = region.securityGroupRules.where('prefixList', id).map(({ GroupId }) => GroupId);
  const tables = [...region.routeTables]
    .filter(({ Routes }) => Routes.some((route) => route.DestinationPrefixListId === id))
    .map(({ RouteTableId }) => RouteTableId);
  const transitTables = [...region.transitGatewayRouteTables]
    .filter(({ routes }) => routes.some(({ destination }) => destination === id))
    .map(({ TransitGatewayRouteTableId }) => TransitGatewayRouteTableId);
  return [...new Set([...groups, ...tables, ...transitTables])];
}
