import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { requestedTags, tagsOf } from '../../core/tags.ts';
import type { SpotRequestRecord } from '../../state/launch-records.ts';
import { offeredType } from '../instances/launch/instance-type.ts';
import { launchInstances } from '../instances/launch/launch.ts';
import { planLaunch } from '../instances/launch/launch-plan.ts';
import { onDemandPrice, spotPrice } from './spot-prices.ts';
import { createSpotRequest, describedRequest } from './spot-requests.ts';

type Input = InputOf<'RequestSpotInstances'>;

/** Requests are fulfilled at once where price and date allow it, and told as still open, as EC2's reply does. */
export default action('RequestSpotInstances', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'spot-instances-request');
  checkRequest(call, input);
  const launch = launchFor(input);
  // What can't be launched is refused now, whatever the price.
  const { subnet, image } = planLaunch(call, launch);
  const type = offeredType(launch.InstanceType ?? 'm1.small', call.region.name);
  const offered = input.SpotPrice ?? onDemandPrice(type).toFixed(6);
  const tooLow = Number(offered) < spotPrice(type, subnet.AvailabilityZone, call.now);
  const later = input.ValidFrom !== undefined && input.ValidFrom > call.now;
  const unfulfilled = later ? 'not-scheduled-yet' : tooLow ? 'price-too-low' : undefined;
  const request = {
    SpotPrice: offered,
    Type: input.Type ?? 'one-time',
    InstanceInterruptionBehavior: input.InstanceInterruptionBehavior ?? 'terminate',
    ValidFrom: input.ValidFrom,
    ValidUntil: input.ValidUntil,
    LaunchGroup: input.LaunchGroup,
    AvailabilityZoneGroup: input.AvailabilityZoneGroup,
    ProductDescription: image.Platform ? ('Windows' as const) : ('Linux/UNIX' as const),
    LaunchSpecification: describedSpecification(launch),
    unfulfilled,
  };
  const records = Array.from({ length: input.InstanceCount ?? 1 }, () =>
    unfulfilled
      ? createSpotRequest(call, request, tags)
      : createSpotRequest(call, request, tags, boughtInstance(call, launch)),
  ).map((record) => named(call, record));
  return {
    SpotInstanceRequests: records.map((record) => ({
      ...describedRequest(call, { ...record, InstanceId: undefined }),
      Tags: tagsOf(call.region, record.SpotInstanceRequestId),
    })),
  };
});

function checkRequest(
  call: Call,
  { InstanceCount = 1, SpotPrice, ValidUntil, Type, InstanceInterruptionBehavior: behavior }: Input,
): void {
  if (InstanceCount < 1) {
    throw errors.invalidParameterValue(
      `Value (${InstanceCount}) for parameter instanceCount is invalid. Must be greater than 0.`,
    );
  }
  if (SpotPrice !== undefined && !/^\d+(\.\d+)?$/.test(SpotPrice)) {
    throw errors.invalidParameterValue(`Invalid value '${SpotPrice}' for spotPrice.`);
  }
  if (ValidUntil && ValidUntil <= call.now) {
    throw errors.invalidParameterValue('The request end date must be in the future.');
  }
  if (Type !== 'persistent' && (behavior === 'stop' || behavior === 'hibernate')) {
    throw errors.invalidParameterCombination(
      `The instanceInterruptionBehavior '${behavior}' is only supported for persistent Spot Instance requests.`,
    );
  }
}

function launchFor({ LaunchSpecification: asked }: Input): InputOf<'RunInstances'> {
  if (!asked) throw errors.missingParameter('LaunchSpecification');
  const { AddressingType: _classic, ...specification } = asked;
  return { ...specification, MinCount: 1, MaxCount: 1 };
}

function boughtInstance(call: Call, launch: InputOf<'RunInstances'>) {
  const {
    instances: [instance],
  } = launchInstances(call, launch);
  if (!instance) throw new Error('A launch of one instance launched none');
  return instance;
}

/** A fulfilled request's instance tells which request it is of. */
function named(call: Call, record: SpotRequestRecord): SpotRequestRecord {
  const instance = call.region.instances.get(record.InstanceId);
  if (!instance) return record;
  const { SpotInstanceRequestId } = record;
  call.region.instances.put({ ...instance, InstanceLifecycle: 'spot', SpotInstanceRequestId });
  return record;
}

const describedSpecification = (launch: InputOf<'RunInstances'>) => ({
  ImageId: launch.ImageId,
  InstanceType: launch.InstanceType,
  KeyName: launch.KeyName,
  SubnetId: launch.SubnetId,
  Placement: launch.Placement,
  SecurityGroups: (launch.SecurityGroupIds ?? []).map((GroupId) => ({ GroupId })),
  BlockDeviceMappings: launch.BlockDeviceMappings,
  EbsOptimized: launch.EbsOptimized,
  IamInstanceProfile: launch.IamInstanceProfile,
  Monitoring: { Enabled: launch.Monitoring?.Enabled ?? false },
});
