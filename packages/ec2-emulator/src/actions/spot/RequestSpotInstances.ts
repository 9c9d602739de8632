import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { requestedTags, tagsOf } from '../../core/tags.ts';
import { offeredType } from '../instances/launch/instance-type.ts';
import { planLaunch } from '../instances/launch/launch-plan.ts';
import { fulfil } from './fulfilment.ts';
import { checkInterruption } from './interruption.ts';
import { plannedSpecification } from './launch-specification.ts';
import { onDemandPrice } from './spot-prices.ts';
import { createSpotRequest, describedRequest, dollars } from './spot-requests.ts';

type Input = InputOf<'RequestSpotInstances'>;

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

// EC2 still launches what it launched in 2006 when no type is given.
const DEFAULT_TYPE = 'm1.small';

/**
 * Requests are fulfilled at once where price and date allow it, and told as still open, as EC2's reply does. Those that
 * wait are looked at again whenever requests are read.
 */
export default action('RequestSpotInstances', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'spot-instances-request');
  checkRequest(call, input);
  const launch = launchFor(input);
  const { image } = planLaunch(call, launch);
  const type = offeredType(launch.InstanceType ?? DEFAULT_TYPE, call.region.name);
  const request = {
    SpotPrice: dollars(input.SpotPrice ?? onDemandPrice(type)),
    Type: input.Type ?? 'one-time',
    InstanceInterruptionBehavior: input.InstanceInterruptionBehavior ?? 'terminate',
    ...(input.ValidFrom && { ValidFrom: input.ValidFrom }),
    ValidUntil: input.ValidUntil ?? new Date(call.now.getTime() + WEEK_MS),
    ...(input.LaunchGroup && { LaunchGroup: input.LaunchGroup }),
    ...(input.AvailabilityZoneGroup && { AvailabilityZoneGroup: input.AvailabilityZoneGroup }),
    ProductDescription: image.Platform ? ('Windows' as const) : ('Linux/UNIX' as const),
    LaunchSpecification: plannedSpecification(launch, String(type.InstanceType)),
    launch,
  };
  const records = Array.from({ length: input.InstanceCount ?? 1 }, () =>
    createSpotRequest(call, request, tags),
  );
  for (const record of records) fulfil(call, record);
  return {
    SpotInstanceRequests: records.map((record) => ({
      ...describedRequest(call, record),
      Tags: tagsOf(call.region, record.SpotInstanceRequestId),
    })),
  };
});

function checkRequest(
  call: Call,
  {
    InstanceCount = 1,
    SpotPrice,
    ValidFrom,
    ValidUntil,
    Type,
    InstanceInterruptionBehavior: behavior,
  }: Input,
): void {
  if (InstanceCount < 1) {
    throw errors.invalidParameterValue(
      `Value (${InstanceCount}) for parameter instanceCount is invalid. Must be greater than 0.`,
    );
  }
  if (SpotPrice !== undefined && !/^\d+(\.\d+)?$/.test(SpotPrice)) {
    throw errors.invalidParameterValue(`Invalid value '${SpotPrice}' for spotPrice.`);
  }
  if (Type !== undefined && Type !== 'one-time' && Type !== 'persistent') {
    throw errors.invalidParameterValue(`Value (${Type}) for parameter type is invalid.`);
  }
  if (ValidFrom && ValidFrom <= call.now) {
    throw new Ec2Error('InvalidTime', 'The request start date must be in the future.');
  }
  if (ValidUntil && ValidUntil <= (ValidFrom ?? call.now)) {
    throw new Ec2Error('InvalidTime', 'The request end date must be in the future and after the start date.');
  }
  checkInterruption(Type, behavior);
}

function launchFor({ LaunchSpecification: asked }: Input): InputOf<'RunInstances'> {
  if (!asked) throw errors.missingParameter('LaunchSpecification');
  const { AddressingType: _classic, ...specification } = asked;
  return { ...specification, MinCount: 1, MaxCount: 1 };
}
