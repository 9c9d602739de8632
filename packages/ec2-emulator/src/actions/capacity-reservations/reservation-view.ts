import type { CapacityReservation } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { tagsOf } from '../../core/tags.ts';
import type { CapacityReservationRecord } from '../../state/capacity-records.ts';
import { stateAt } from '../../state/phase.ts';

/** How many instances run in a reservation; a stopped one leaves its place to others. */
export function usedIn(call: Call, { CapacityReservationId }: CapacityReservationRecord): number {
  let used = 0;
  for (const instance of call.region.instances) {
    if (instance.CapacityReservationId !== CapacityReservationId) continue;
    const state = stateAt(instance.phase, call.now);
    if (state === 'pending' || state === 'running') used += 1;
  }
  return used;
}

/** A reservation as EC2 describes it, but for tags. */
export function describedReservation(
  call: Call,
  { cancelledAt, ...reservation }: CapacityReservationRecord,
): CapacityReservation & { readonly CapacityReservationId: string } {
  const expired = reservation.EndDate && reservation.EndDate <= call.now;
  const scheduled = reservation.StartDate && reservation.StartDate > call.now;
  const State = cancelledAt ? 'cancelled' : expired ? 'expired' : scheduled ? 'scheduled' : 'active';
  const used = State === 'active' ? usedIn(call, reservation) : 0;
  const free = State === 'active' ? reservation.TotalInstanceCount - used : 0;
  return {
    ...reservation,
    State,
    TotalInstanceCount: cancelledAt || expired ? 0 : reservation.TotalInstanceCount,
    AvailableInstanceCount: Math.max(0, free),
    CapacityAllocations: used > 0 ? [{ AllocationType: 'used', Count: used }] : [],
  };
}

/** A reservation as EC2 describes it. */
export const taggedReservation = (call: Call, record: CapacityReservationRecord) => ({
  ...describedReservation(call, record),
  Tags: tagsOf(call.region, record.CapacityReservationId),
});
