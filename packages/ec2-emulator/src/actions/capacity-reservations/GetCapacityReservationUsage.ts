import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { describedReservation, usedIn } from './reservation-view.ts';

export default action('GetCapacityReservationUsage', (input, call) => {
  const record = find(call.region.capacityReservations, input.CapacityReservationId);
  const { CapacityReservationId, InstanceType, TotalInstanceCount, AvailableInstanceCount, State } =
    describedReservation(call, record);
  const UsedInstanceCount = usedIn(call, record);
  return {
    CapacityReservationId,
    InstanceType,
    TotalInstanceCount,
    AvailableInstanceCount,
    State,
    InstanceUsages: UsedInstanceCount > 0 ? [{ AccountId: call.account.id, UsedInstanceCount }] : [],
  };
});
