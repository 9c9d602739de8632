import type { CapacityReservationFleet, CapacityReservationFleetState } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import type { CapacityReservationFleetRecord } from '../../state/capacity-records.ts';
import { describedReservation } from '../capacity-reservations/reservation-view.ts';

/** A fleet of reservations as EC2 describes it: what it has follows from its reservations. */
export function describedReservationFleet(
  call: Call,
  { cancelledAt, ...fleet }: CapacityReservationFleetRecord,
): CapacityReservationFleet & { readonly State: CapacityReservationFleetState } {
  const specifications = fleet.InstanceTypeSpecifications.map((specification) => {
    const record = call.region.capacityReservations.get(specification.CapacityReservationId);
    const { TotalInstanceCount = 0 } = record ? describedReservation(call, record) : {};
    return {
      ...specification,
      TotalInstanceCount,
      FulfilledCapacity: TotalInstanceCount * (specification.Weight ?? 1),
    };
  });
  const TotalFulfilledCapacity = specifications.reduce((sum, each) => sum + each.FulfilledCapacity, 0);
  const expired = fleet.EndDate && fleet.EndDate <= call.now;
  const fulfilled = TotalFulfilledCapacity >= fleet.TotalTargetCapacity;
  return {
    ...fleet,
    InstanceTypeSpecifications: specifications,
    TotalFulfilledCapacity,
    State: cancelledAt
      ? 'cancelled'
      : expired
        ? 'expired'
        : fulfilled
          ? 'active'
          : TotalFulfilledCapacity > 0
            ? 'partially_fulfilled'
            : 'failed',
    Tags: tagsOf(call.region, fleet.CapacityReservationFleetId),
  };
}
