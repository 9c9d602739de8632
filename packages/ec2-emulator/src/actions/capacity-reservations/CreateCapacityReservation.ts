import { action, type InputOf } from '../../core/action.ts';
import { type Call, ec2Arn, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { checkZoneOffers, offeredType } from '../instances/launch/instance-type.ts';
import { instancesWithinQuota, vcpuLimitExceeded } from '../instances/launch/quota.ts';
import { checkEnd } from './end-date.ts';
import { describedReservation } from './reservation-view.ts';

export default action('CreateCapacityReservation', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'capacity-reservation');
  const zone = requestedZone(call, input.AvailabilityZone, input.AvailabilityZoneId);
  checkReservable(call, input, zone.AvailabilityZone);
  const CapacityReservationId = newId(call, 'cr');
  const reservation = call.region.capacityReservations.put({
    CapacityReservationId,
    CapacityReservationArn: ec2Arn(call.region, 'capacity-reservation', CapacityReservationId),
    OwnerId: call.account.id,
    ...zone,
    InstanceType: input.InstanceType ?? '',
    InstancePlatform: input.InstancePlatform,
    Tenancy: input.Tenancy ?? 'default',
    TotalInstanceCount: input.InstanceCount ?? 1,
    EbsOptimized: input.EbsOptimized ?? false,
    EphemeralStorage: input.EphemeralStorage ?? false,
    StartDate: call.now,
    CreateDate: call.now,
    ...(input.EndDate && { EndDate: input.EndDate }),
    EndDateType: input.EndDateType ?? 'unlimited',
    InstanceMatchCriteria: input.InstanceMatchCriteria ?? 'open',
    ReservationType: 'default',
  });
  addTags(call.region, 'capacity-reservation', CapacityReservationId, tags);
  const Tags = tagsOf(call.region, CapacityReservationId);
  return { CapacityReservation: { ...describedReservation(call, reservation), Tags } };
});

function checkReservable(call: Call, input: InputOf<'CreateCapacityReservation'>, zone: string): void {
  const { InstanceType: name = '', InstanceCount: count = 0 } = input;
  const type = offeredType(name, call.region.name);
  checkZoneOffers(name, call.region.name, zone);
  if (count < 1) {
    throw errors.invalidParameterValue(
      `Value (${count}) for parameter instanceCount is invalid. Must be greater than 0.`,
    );
  }
  checkEnd(call, input.EndDateType, input.EndDate);
  if (instancesWithinQuota(call, name, type.VCpuInfo?.DefaultVCpus ?? 1) < count)
    throw vcpuLimitExceeded(name);
}
