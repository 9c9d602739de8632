import { action } from '../../core/action.ts';
import { describedInstance } from './instance-view.ts';
import { launchInstances } from './launch/launch.ts';
import { launched } from './launch-reply.ts';

export default action('RunInstances', (input, call) => {
  const { reservationId, instances } = launchInstances(call, input);
  return {
    ReservationId: reservationId,
    OwnerId: call.account.id,
    Groups: [],
    Instances: instances.map((instance) => launched(describedInstance(call, instance))),
  };
});
