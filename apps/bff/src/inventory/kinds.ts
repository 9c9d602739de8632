import type { InventoryKind } from '@muster/contract';
import {
  type Ec2,
  type InputOf,
  type OutputOf,
  type PagedOperation,
  pages,
  type SendOptions,
} from '@muster/ec2-client';

/** The pages of one kind in one region, each as its items. */
export type Listing = (ec2: Ec2, options: SendOptions) => AsyncIterable<unknown[]>;

/** The most that EC2 gives in one page. */
const MaxResults = 1000;

/** How each kind is listed. */
export const listings: Record<InventoryKind, Listing> = {
  instances: paged('DescribeInstances', { MaxResults }, (page) =>
    page.Reservations?.flatMap((reservation) => reservation.Instances ?? []),
  ),
  images: paged(
    'DescribeImages',
    { Owners: ['self'], IncludeDeprecated: true, IncludeDisabled: true, MaxResults },
    (page) => page.Images,
  ),
  'images-shared': paged('DescribeImages', { ExecutableUsers: ['self'], MaxResults }, (page) => page.Images),
  'images-public': paged('DescribeImages', { ExecutableUsers: ['all'], MaxResults }, (page) => page.Images),
  'security-groups': paged('DescribeSecurityGroups', { MaxResults }, (page) => page.SecurityGroups),
  'key-pairs': async function* (ec2, options) {
    // Not a paged operation.
    yield (await ec2.describeKeyPairs({}, options)).KeyPairs ?? [];
  },
  volumes: paged('DescribeVolumes', { MaxResults }, (page) => page.Volumes),
  snapshots: paged('DescribeSnapshots', { OwnerIds: ['self'], MaxResults }, (page) => page.Snapshots),
  vpcs: paged('DescribeVpcs', { MaxResults }, (page) => page.Vpcs),
  subnets: paged('DescribeSubnets', { MaxResults }, (page) => page.Subnets),
  'instance-types': paged('DescribeInstanceTypes', { MaxResults: 100 }, (page) => page.InstanceTypes),
};

function paged<O extends PagedOperation>(
  operation: O,
  input: InputOf<O>,
  pick: (page: OutputOf<O>) => unknown[] | undefined,
): Listing {
  return async function* (ec2, options) {
    for await (const page of pages(ec2, operation, input, options)) yield pick(page) ?? [];
  };
}
