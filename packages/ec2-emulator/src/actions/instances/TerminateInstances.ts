import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { shownInstances } from './shown-instances.ts';
import { terminateInstances } from './terminate.ts';

export default action('TerminateInstances', (input, call) => {
  const instances = shownInstances(call, input.InstanceIds);
  for (const { InstanceId, attributes } of instances) {
    if (!attributes.disableApiTermination) continue;
    throw errors.operationNotPermitted(
      `The instance '${InstanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
    );
  }
  return { TerminatingInstances: terminateInstances(call, instances) };
});
