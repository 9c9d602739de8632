import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { checkFree } from './free-capacity.ts';
import { activeReservation } from './own-reservation.ts';
import { taggedReservation } from './reservation-view.ts';

export default action('CreateCapacityReservationBySplitting', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'capacity-reservation');
  const source = activeReservation(call, input.SourceCapacityReservationId);
  const { InstanceCount = 0 } = input;
  checkFree(call, source, InstanceCount);
  if (InstanceCount >= source.TotalInstanceCount) {
    throw errors.invalidParameterValue(
      `Value (${InstanceCount}) for parameter instanceCount is invalid. At least one instance must stay in the source Capacity Reservation.`,
    );
  }
  const { capacityReservations } = call.region;
  const left = capacityReservations.put({
    ...source,
    TotalInstanceCount: source.TotalInstanceCount - InstanceCount,
  });
  const CapacityReservationId = newId(call, 'cr');
  const split = capacityReservations.put({
    ...source,
    CapacityReservationId,
    CapacityReservationArn: ec2Arn(call.region, 'capacity-reservation', CapacityReservationId),
    CreateDate: call.now,
    StartDate: call.now,
    TotalInstanceCount: InstanceCount,
  });
  addTags(call.region, 'capacity-reservation', CapacityReservationId, tags);
  return {
    SourceCapacityReservation: taggedReservation(call, left),
    DestinationCapacityReservation: taggedReservation(call, split),
    InstanceCount,
  };
});
