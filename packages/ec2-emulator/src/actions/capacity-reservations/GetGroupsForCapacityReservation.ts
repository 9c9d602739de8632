import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

/** Resource groups are another service's: no reservation is in one. */
export default action('GetGroupsForCapacityReservation', (input, call) => {
  find(call.region.capacityReservations, input.CapacityReservationId);
  return { CapacityReservationGroups: [] };
});
