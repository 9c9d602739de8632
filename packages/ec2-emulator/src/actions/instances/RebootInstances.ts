import { action } from '../../core/action.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstances } from './shown-instances.ts';

/** A reboot shows in no state of the instance; that of a terminated one is ignored. */
export default action('RebootInstances', (input, call) => {
  for (const instance of shownInstances(call, input.InstanceIds)) {
    const state = instanceState(instance, call.now);
    if (['running', 'pending', 'shutting-down', 'terminated'].includes(state)) continue;
    throw incorrectState(
      `The instance '${instance.InstanceId}' is not in a state from which it can be rebooted.`,
    );
  }
  return {};
});
