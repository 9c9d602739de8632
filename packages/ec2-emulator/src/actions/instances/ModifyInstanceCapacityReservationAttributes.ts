import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceCapacityReservationAttributes', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  if (instanceState(instance, call.now) !== 'stopped') {
    throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'stopped' state.`);
  }
  const { CapacityReservationPreference, CapacityReservationTarget } =
    input.CapacityReservationSpecification ?? {};
  const targetId = CapacityReservationTarget?.CapacityReservationId;
  if (targetId) find(call.region.capacityReservations, targetId);
  const { CapacityReservationId: _before, ...rest } = instance;
  call.region.instances.put({
    ...rest,
    ...(targetId && { CapacityReservationId: targetId }),
    CapacityReservationSpecification: CapacityReservationTarget
      ? { CapacityReservationTarget }
      : { CapacityReservationPreference },
  });
  return { Return: true };
});
