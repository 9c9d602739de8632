import { action } from '../../core/action.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

/** What the operating system makes of it, such as a crash dump, happens inside the instance. */
export default action('SendDiagnosticInterrupt', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  if (instanceState(instance, call.now) !== 'running') {
    throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'running' state.`);
  }
  return {};
});
