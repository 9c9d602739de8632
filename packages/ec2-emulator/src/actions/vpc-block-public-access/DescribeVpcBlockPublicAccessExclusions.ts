import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';
import { stateAt } from '../../state/phase.ts';
import { shownExclusion } from './exclusions.ts';

export default action('DescribeVpcBlockPublicAccessExclusions', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.publicAccessExclusions, input, {
    ids: input.ExclusionIds,
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessExclusions.html
    filters: {
      'internet-gateway-exclusion-mode': (exclusion) => exclusion.InternetGatewayExclusionMode,
      'resource-arn': (exclusion) => exclusion.ResourceArn,
      state: (exclusion) => stateAt(exclusion.phase, call.now),
    },
  });
  const VpcBlockPublicAccessExclusions = items.map(({ Tags: _, ...record }) => shownExclusion(call, record));
  return { VpcBlockPublicAccessExclusions, ...rest };
});
