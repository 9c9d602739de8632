import type { InputOf } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';

type Input = InputOf<'CreateFleet'>;

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/fleet-quotas.html
const MAX_TARGET = 10_000;
const MAX_OVERRIDES = 300;
const MAX_REQUIREMENTS = 4;
const MIN_PRICE = 0.001;

/** Checks of a new fleet that need nothing but the request. */
export function checkFleet(input: Input): void {
  const { Type = 'maintain', LaunchTemplateConfigs: configs = [], ValidFrom, ValidUntil } = input;
  if (!['instant', 'maintain', 'request'].includes(Type)) {
    throw errors.invalidParameterValue(`Value (${Type}) for parameter type is invalid.`);
  }
  if (configs.length === 0) throw errors.missingParameter('LaunchTemplateConfigs');
  checkTarget(input.TargetCapacitySpecification);
  checkConfigs(configs, Type);
  if (ValidFrom && ValidUntil && ValidUntil <= ValidFrom) {
    throw errors.invalidParameterValue('ValidUntil must be later than ValidFrom.');
  }
}

/** Throws unless a target adds up. */
export function checkTarget(target: Input['TargetCapacitySpecification']): void {
  const { TotalTargetCapacity: total = 0, OnDemandTargetCapacity = 0, SpotTargetCapacity = 0 } = target ?? {};
  if (OnDemandTargetCapacity + SpotTargetCapacity > total) {
    throw new Ec2Error(
      'InvalidTargetCapacitySpecification',
      'The sum of OnDemandTargetCapacity and SpotTargetCapacity must not exceed TotalTargetCapacity.',
    );
  }
  if (total < 0 || total > MAX_TARGET) {
    throw errors.invalidParameterValue(
      `Value (${total}) for parameter totalTargetCapacity is invalid. It must be between 0 and ${MAX_TARGET}.`,
    );
  }
}

/** Throws for overrides that are too many or that contradict themselves. */
export function checkConfigs(configs: NonNullable<Input['LaunchTemplateConfigs']>, type: string): void {
  const overrides = configs.flatMap(({ Overrides = [] }) => Overrides);
  if (type !== 'instant' && overrides.length > MAX_OVERRIDES) {
    throw errors.invalidParameterValue(
      `A fleet of type '${type}' can have at most ${MAX_OVERRIDES} launch template overrides.`,
    );
  }
  if (overrides.filter((each) => each.InstanceRequirements).length > MAX_REQUIREMENTS) {
    throw errors.invalidParameterValue(
      `Your request contains more than the maximum allowed number of InstanceRequirements (${MAX_REQUIREMENTS})`,
    );
  }
  for (const override of overrides) {
    if (override.InstanceType && override.InstanceRequirements) {
      throw errors.invalidParameterCombination(
        'InstanceType and InstanceRequirements can not both be specified in the same launch template override.',
      );
    }
    if (override.AvailabilityZone && override.AvailabilityZoneId) {
      throw errors.invalidParameterCombination(
        'AvailabilityZone and AvailabilityZoneId can not both be specified in the same launch template override.',
      );
    }
    if (type === 'instant' && override.SubnetId?.includes(',')) {
      throw errors.invalidParameterValue(
        `Value (${override.SubnetId}) for parameter subnetId is invalid. A fleet of type 'instant' can have one subnet in an override.`,
      );
    }
    checkPrice(override.MaxPrice, 'maxPrice');
  }
}

/** Throws unless a price that a fleet may pay is one. */
export function checkPrice(price: string | undefined, parameter: string): void {
  if (price === undefined || (/^\d+(\.\d+)?$/.test(price) && Number(price) >= MIN_PRICE)) return;
  throw errors.invalidParameterValue(
    `Value (${price}) for parameter ${parameter} is invalid. It must be at least ${MIN_PRICE}.`,
  );
}
