import { action } from '../../core/action.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstances } from './shown-instances.ts';

/** A report is for Amazon; it changes nothing about the instance, which must be running. */
export default action('ReportInstanceStatus', (input, call) => {
  for (const instance of shownInstances(call, input.Instances)) {
    if (instanceState(instance, call.now) === 'running') continue;
    throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'running' state.`);
  }
  return {};
});
