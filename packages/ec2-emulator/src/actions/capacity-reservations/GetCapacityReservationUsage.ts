import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { describedReservation, usedIn } from './reservation-view.ts';

export default action('GetCapacityReservationUsage', (input, call) => {
  const record = find(call.region.capacityReservations, input.CapacityReservationId);
  const { CapacityReservationId, InstanceType, TotalInstanceCount, AvailableInstanceCount, State } =
    describedReservation(call, record);
  const UsedInstanceCount = usedIn(call, record);
  const usages = UsedInstanceCount > 0 ? [{ AccountId: call.account.id, UsedInstanceCount }] : [];
  const { items: InstanceUsages, ...rest } = page(usages, input, { min: 1, max: 1000 }, () => 0);
  return {
    CapacityReservationId,
    InstanceType,
    TotalInstanceCount,
    AvailableInstanceCount,
    State,
    InstanceUsages,
    ...rest,
  };
});
