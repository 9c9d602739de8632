import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { VpcRecord } from '../../state/records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcClassicLink.html */
const FILTERS: FilterTable<VpcRecord> = {
  'is-classic-link-enabled': (vpc) => vpc.classicLink === true,
};

/** What is left of EC2-Classic: whether a VPC was enabled for it, which no instance can make use of. */
export default action('DescribeVpcClassicLink', (input, { region }) => {
  const { items } = listing(
    region,
    region.vpcs,
    { Filters: input.Filters },
    { ids: input.VpcIds, filters: FILTERS },
  );
  const Vpcs = items.map(({ VpcId, classicLink = false, Tags }) => ({
    VpcId,
    ClassicLinkEnabled: classicLink,
    Tags,
  }));
  return { Vpcs };
});
