import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';

export default action('DescribeVpcClassicLinkDnsSupport', (input, { region }) => {
  const { items, ...rest } = listing(region, region.vpcs, input, {
    ids: input.VpcIds,
    filters: {},
    limits: { min: 5, max: 255 },
  });
  const Vpcs = items.map(({ VpcId, classicLinkDns = false }) => ({
    VpcId,
    ClassicLinkDnsSupported: classicLinkDns,
  }));
  return { Vpcs, ...rest };
});
