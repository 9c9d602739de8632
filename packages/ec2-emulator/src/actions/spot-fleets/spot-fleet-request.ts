import type { SpotFleetRequestConfigData } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { checkTags } from '../../core/tags.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/fleet-quotas.html
const MAX_TARGET = 10_000;

/** Checks of a Spot Fleet request that need nothing but the request. Throws `InvalidSpotFleetRequestConfig`. */
export function checkSpotFleet(call: Call, config: SpotFleetRequestConfigData): void {
  const { LaunchSpecifications: specifications = [], LaunchTemplateConfigs: templates = [] } = config;
  const { TargetCapacity = 0, OnDemandTargetCapacity = 0, Type = 'maintain' } = config;
  checkTagging(config);
  if (!/^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(config.IamFleetRole ?? '')) {
    throw invalid('IamFleetRole');
  }
  if ((specifications.length === 0) === (templates.length === 0)) {
    throw new Ec2Error(
      'InvalidSpotFleetRequestConfig',
      'Specify either LaunchSpecifications or LaunchTemplateConfigs, but not both.',
    );
  }
  if (!['request', 'maintain'].includes(Type)) throw invalid('Type');
  const least = Type === 'maintain' ? 0 : 1;
  if (TargetCapacity < least || TargetCapacity > MAX_TARGET) throw invalid('TargetCapacity');
  const onDemandWithoutTemplate = OnDemandTargetCapacity > 0 && templates.length === 0;
  if (OnDemandTargetCapacity < 0 || OnDemandTargetCapacity > TargetCapacity || onDemandWithoutTemplate) {
    throw invalid('OnDemandTargetCapacity');
  }
  checkPrice(config.SpotPrice, 'SpotPrice');
  for (const { SpotPrice } of specifications) checkPrice(SpotPrice, 'LaunchSpecifications.SpotPrice');
  for (const { Overrides = [] } of templates) {
    for (const { SpotPrice } of Overrides) checkPrice(SpotPrice, 'LaunchTemplateConfigs.Overrides.SpotPrice');
  }
  const { ValidFrom, ValidUntil } = config;
  if (ValidUntil && ValidUntil <= (ValidFrom ?? call.now)) throw invalid('ValidUntil');
}

const invalid = (parameter: string) =>
  new Ec2Error('InvalidSpotFleetRequestConfig', `Parameter: SpotFleetRequestConfig.${parameter} is invalid.`);

function checkPrice(price: string | undefined, parameter: string): void {
  if (price !== undefined && !/^\d+(\.\d+)?$/.test(price)) throw invalid(parameter);
}

function checkTagging({ TagSpecifications = [] }: SpotFleetRequestConfigData): void {
  for (const { ResourceType, Tags = [] } of TagSpecifications) {
    if (ResourceType !== 'spot-fleet-request') {
      throw errors.invalidParameterValue(
        `The value for \`ResourceType\` must be \`spot-fleet-request\`, but got \`${ResourceType}\` instead.`,
      );
    }
    checkTags(Tags);
  }
}
