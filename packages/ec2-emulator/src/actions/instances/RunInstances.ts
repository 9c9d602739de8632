import { action, type OutputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { REMEMBERED_MS } from '../../core/idempotency.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { describedInstance, hasBeenTerminatedFor } from './instance-view.ts';
import { launchInstances } from './launch/launch.ts';
import { zoneAskedFor } from './launch/placement.ts';
import { launchedInstance } from './launch-reply.ts';

export default action(
  'RunInstances',
  (input, call) => {
    const { reservationId, instances } = launchInstances(call, input);
    return reservation(call, reservationId, instances, launchedInstance);
  },
  {
    // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html#run-instances-idempotency
    zoneOf: (input, call) => zoneAskedFor(call, input),
    remembered: ({ ReservationId }) => ({ ReservationId }),
    answer({ ReservationId = '' }, call) {
      const instances = [...call.region.instances].filter((each) => each.ReservationId === ReservationId);
      return reservation(call, ReservationId, instances, describedInstance);
    },
    // "Valid for at least 24 hours after the termination of the instance."
    lasting({ region, now }) {
      const lasting = [...region.instances].filter((each) => !hasBeenTerminatedFor(REMEMBERED_MS, each, now));
      const reservations = new Set(lasting.map(({ ReservationId }) => ReservationId));
      return ({ ReservationId = '' }) => reservations.has(ReservationId);
    },
  },
);

function reservation(
  call: Call,
  ReservationId: string,
  instances: readonly InstanceRecord[],
  view: typeof launchedInstance,
): OutputOf<'RunInstances'> {
  const Instances = instances.map((instance) => view(call, instance));
  return { ReservationId, OwnerId: call.account.id, Groups: [], Instances };
}
