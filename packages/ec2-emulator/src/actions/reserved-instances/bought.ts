import type { ReservedInstancesOffering } from '@aws-sdk/client-ec2';
import { type Call, newUuid, transitionEnd } from '../../core/call.ts';
import type { ReservedInstancesRecord } from '../../state/capacity-records.ts';

/** What is bought of an offering, now or, queued, at a later date. */
export function bought(
  call: Call,
  offering: ReservedInstancesOffering,
  InstanceCount: number,
  queuedFor?: Date,
): ReservedInstancesRecord {
  const {
    ReservedInstancesOfferingId: _offering,
    Marketplace: _marketplace,
    PricingDetails: _pricing,
    Duration = 0,
    ...terms
  } = offering;
  const Start = queuedFor ?? call.now;
  return {
    ...terms,
    ReservedInstancesId: newUuid(call),
    InstanceType: offering.InstanceType ?? 'm1.small',
    InstanceCount,
    Start,
    End: new Date(Start.getTime() + Duration * 1000),
    Duration,
    paidAt: queuedFor ?? transitionEnd(call),
    queued: queuedFor !== undefined,
  };
}
