import type {
  CapacityReservationFleetCancellationState,
  FailedCapacityReservationFleetCancellationResult,
} from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { describedReservationFleet } from './fleet-view.ts';

/** The reservations of a fleet go with it; instances that run in them run on. */
export default action('CancelCapacityReservationFleets', (input, call) => {
  const SuccessfulFleetCancellations: CapacityReservationFleetCancellationState[] = [];
  const FailedFleetCancellations: FailedCapacityReservationFleetCancellationResult[] = [];
  for (const CapacityReservationFleetId of input.CapacityReservationFleetIds ?? []) {
    try {
      SuccessfulFleetCancellations.push(cancelled(call, CapacityReservationFleetId));
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      const CancelCapacityReservationFleetError = { Code: error.code, Message: error.message };
      FailedFleetCancellations.push({ CapacityReservationFleetId, CancelCapacityReservationFleetError });
    }
  }
  return { SuccessfulFleetCancellations, FailedFleetCancellations };
});

function cancelled(
  call: Call,
  CapacityReservationFleetId: string,
): CapacityReservationFleetCancellationState {
  const { capacityReservationFleets: fleets, capacityReservations } = call.region;
  const fleet = find(fleets, CapacityReservationFleetId);
  const { State: PreviousFleetState } = describedReservationFleet(call, fleet);
  if (PreviousFleetState === 'cancelled' || PreviousFleetState === 'expired') {
    throw new Ec2Error(
      'InvalidCapacityReservationFleetState',
      `The Capacity Reservation Fleet '${CapacityReservationFleetId}' is in the '${PreviousFleetState}' state and cannot be cancelled.`,
    );
  }
  fleets.put({ ...fleet, cancelledAt: call.now });
  for (const { CapacityReservationId } of fleet.InstanceTypeSpecifications) {
    const record = capacityReservations.get(CapacityReservationId);
    if (record) capacityReservations.put({ ...record, cancelledAt: record.cancelledAt ?? call.now });
  }
  return { CapacityReservationFleetId, PreviousFleetState, CurrentFleetState: 'cancelling' };
}
