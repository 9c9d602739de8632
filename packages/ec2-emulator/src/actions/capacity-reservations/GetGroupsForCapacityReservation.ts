import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';

/** Resource groups are another service's: no reservation is in one. */
export default action('GetGroupsForCapacityReservation', (input, call) => {
  find(call.region.capacityReservations, input.CapacityReservationId);
  page([], input, { min: 1, max: 1000 }, () => 0);
  return { CapacityReservationGroups: [] };
});
