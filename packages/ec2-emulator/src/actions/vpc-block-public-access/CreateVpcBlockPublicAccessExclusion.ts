import type { CreateVpcBlockPublicAccessExclusionRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { ec2Arn, newId, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { turning } from '../../state/phase.ts';
import type { RegionState } from '../../state/world.ts';
import { requestedMode, shownExclusion } from './exclusions.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html */
const MAX_EXCLUSIONS = 50;

/** One for a VPC or one for a subnet, before anything is blocked or after. */
export default action('CreateVpcBlockPublicAccessExclusion', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'vpc-block-public-access-exclusion');
  const mode = requestedMode(input.InternetGatewayExclusionMode);
  const ResourceArn = resourceOf(region, input);
  const present = [...region.publicAccessExclusions].filter((each) => each.DeletionTimestamp === undefined);
  if (present.some((each) => each.ResourceArn === ResourceArn)) {
    throw errors.invalidParameterValue(
      `A VPC Block Public Access exclusion for the resource ${ResourceArn} already exists.`,
    );
  }
  if (present.length >= MAX_EXCLUSIONS) {
    throw new Ec2Error(
      'VpcBlockPublicAccessExclusionLimitExceeded',
      'The maximum number of VPC Block Public Access exclusions has been reached.',
    );
  }
  const ExclusionId = newId(call, 'vpcbpa-exclude');
  const exclusion = region.publicAccessExclusions.put({
    ExclusionId,
    InternetGatewayExclusionMode: mode,
    ResourceArn,
    CreationTimestamp: now,
    LastUpdateTimestamp: now,
    phase: turning('create-in-progress', 'create-complete', transitionEnd(call)),
  });
  addTags(region, 'vpc-block-public-access-exclusion', ExclusionId, tags);
  return { VpcBlockPublicAccessExclusion: shownExclusion(call, exclusion, 'create-in-progress') };
});

function resourceOf(region: RegionState, input: CreateVpcBlockPublicAccessExclusionRequest): string {
  if (input.VpcId !== undefined && input.SubnetId !== undefined) {
    throw errors.invalidParameterCombination('The parameters vpcId and subnetId cannot be used together.');
  }
  if (input.SubnetId !== undefined) {
    return ec2Arn(region, 'subnet', find(region.subnets, input.SubnetId).SubnetId);
  }
  if (input.VpcId === undefined) throw errors.missingParameter('vpcId or subnetId');
  return ec2Arn(region, 'vpc', find(region.vpcs, input.VpcId).VpcId);
}
