import { action } from '../../core/action.ts';
import { described, describedInstance, PENDING } from './instance-view.ts';
import { launchInstances } from './launch/launch.ts';

export default action('RunInstances', (input, call) => {
  const { reservationId, instances } = launchInstances(call, input);
  return {
    ReservationId: reservationId,
    OwnerId: call.account.id,
    Groups: [],
    Instances: instances.map((instance) => ({
      ...describedInstance(call, instance),
      State: described('pending'),
      StateReason: PENDING,
    })),
  };
});
