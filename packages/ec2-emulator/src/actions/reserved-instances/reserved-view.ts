import type { ReservedInstanceState, ReservedInstances } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { ReservedInstancesRecord } from '../../state/capacity-records.ts';

/** Whether Reserved Instances are there yet: those that come of a modification are when it is fulfilled. */
export const isThere = ({ now }: Call, { from }: ReservedInstancesRecord): boolean => !from || from <= now;

/** The state of Reserved Instances at the time of a call. */
export function reservedState({ now }: Call, record: ReservedInstancesRecord): ReservedInstanceState {
  const { queued, queueDeleted, Start, End, paidAt, retiredAt } = record;
  if (queueDeleted) return 'queued-deleted';
  if (queued && Start > now) return 'queued';
  if (End <= now || (retiredAt && retiredAt <= now)) return 'retired';
  return paidAt > now ? 'payment-pending' : 'active';
}

/** Reserved Instances as EC2 describes them, but for tags. */
export function describedReserved(call: Call, record: ReservedInstancesRecord): ReservedInstances {
  const { paidAt, queued, queueDeleted, retiredAt, from, ...reserved } = record;
  const State = reservedState(call, record);
  const over = State === 'retired' && retiredAt ? { End: retiredAt } : {};
  return { ...reserved, ...over, State };
}
