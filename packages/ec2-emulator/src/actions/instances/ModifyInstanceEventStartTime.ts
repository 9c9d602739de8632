import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { shownInstance } from './shown-instances.ts';

/** No event is ever scheduled for an instance here, so none can be moved. */
export default action('ModifyInstanceEventStartTime', (input, call) => {
  shownInstance(call, input.InstanceId);
  throw new Ec2Error(
    'InvalidInstanceEventIDNotFound',
    `The event ID '${input.InstanceEventId}' does not exist for instance '${input.InstanceId}'`,
  );
});
