import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkFree } from './free-capacity.ts';
import { activeReservation } from './own-reservation.ts';
import { taggedReservation } from './reservation-view.ts';

/** What two reservations have to share before capacity goes from one to the other. */
const SHARED = [
  'InstanceType',
  'InstancePlatform',
  'AvailabilityZone',
  'Tenancy',
  'PlacementGroupArn',
  'EndDateType',
] as const;

/** A reservation that is left without instances is cancelled. */
export default action('MoveCapacityReservationInstances', (input, call) => {
  const source = activeReservation(call, input.SourceCapacityReservationId);
  const destination = activeReservation(call, input.DestinationCapacityReservationId);
  const { InstanceCount = 0 } = input;
  const differing = SHARED.find((name) => source[name] !== destination[name]);
  if (source === destination || differing || source.EndDate?.getTime() !== destination.EndDate?.getTime()) {
    throw errors.invalidParameterValue(
      'The source and the destination Capacity Reservation must be two that share instance type, platform, Availability Zone, tenancy, placement group and end time.',
    );
  }
  checkFree(call, source, InstanceCount);
  const { capacityReservations } = call.region;
  const TotalInstanceCount = source.TotalInstanceCount - InstanceCount;
  const left = capacityReservations.put({
    ...source,
    TotalInstanceCount,
    ...(TotalInstanceCount === 0 && { cancelledAt: call.now }),
  });
  const grown = capacityReservations.put({
    ...destination,
    TotalInstanceCount: destination.TotalInstanceCount + InstanceCount,
  });
  return {
    SourceCapacityReservation: taggedReservation(call, left),
    DestinationCapacityReservation: taggedReservation(call, grown),
    InstanceCount,
  };
});
