import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { CapacityReservationFleetRecord } from '../../state/capacity-records.ts';
import { checkEnd } from '../capacity-reservations/end-date.ts';
import { usedIn } from '../capacity-reservations/reservation-view.ts';
import { describedReservationFleet } from './fleet-view.ts';

/** The fleet's first reservation grows and shrinks with its target, as far as instances run in it. */
export default action('ModifyCapacityReservationFleet', (input, call) => {
  const fleet = find(call.region.capacityReservationFleets, input.CapacityReservationFleetId);
  const { State } = describedReservationFleet(call, fleet);
  if (State === 'cancelled' || State === 'expired') {
    throw new Ec2Error(
      'InvalidCapacityReservationFleetState',
      `The Capacity Reservation Fleet '${fleet.CapacityReservationFleetId}' is in the '${State}' state and cannot be modified.`,
    );
  }
  if (input.EndDate && input.RemoveEndDate) {
    throw errors.invalidParameterCombination(
      "You can't specify EndDate and RemoveEndDate in the same request.",
    );
  }
  if (input.EndDate) checkEnd(call, 'limited', input.EndDate);
  if ((input.TotalTargetCapacity ?? 1) < 1) {
    throw errors.invalidParameterValue(
      `Value (${input.TotalTargetCapacity}) for parameter totalTargetCapacity is invalid. Must be greater than 0.`,
    );
  }
  const after = modified(fleet, input);
  call.region.capacityReservationFleets.put(after);
  resize(call, after);
  return { Return: true };
});

function modified(
  { EndDate: before, ...fleet }: CapacityReservationFleetRecord,
  { EndDate = before, RemoveEndDate, TotalTargetCapacity }: InputOf<'ModifyCapacityReservationFleet'>,
): CapacityReservationFleetRecord {
  return {
    ...fleet,
    ...(EndDate && !RemoveEndDate && { EndDate }),
    TotalTargetCapacity: TotalTargetCapacity ?? fleet.TotalTargetCapacity,
  };
}

function resize(call: Call, fleet: CapacityReservationFleetRecord): void {
  const { capacityReservations } = call.region;
  let missing = fleet.TotalTargetCapacity;
  const [first, ...others] = fleet.InstanceTypeSpecifications.flatMap(
    ({ CapacityReservationId, Weight = 1 }) => {
      const record = capacityReservations.get(CapacityReservationId);
      return record ? [{ record, Weight }] : [];
    },
  );
  for (const { record, Weight } of others) missing -= record.TotalInstanceCount * Weight;
  for (const { record } of [...(first ? [first] : []), ...others]) {
    const { EndDate: _before, ...rest } = record;
    const asked = first?.record === record ? Math.ceil(missing / first.Weight) : record.TotalInstanceCount;
    capacityReservations.put({
      ...rest,
      TotalInstanceCount: Math.max(asked, usedIn(call, record), 0),
      EndDateType: fleet.EndDate ? 'limited' : 'unlimited',
      ...(fleet.EndDate && { EndDate: fleet.EndDate }),
    });
  }
}
