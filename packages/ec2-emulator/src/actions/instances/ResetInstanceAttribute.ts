import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ResetInstanceAttribute', (input, call) => {
  const { InstanceId } = shownInstance(call, input.InstanceId);
  if (input.Attribute !== 'sourceDestCheck') {
    throw errors.invalidParameterValue(
      `Value (${input.Attribute}) for parameter attribute is invalid. Only sourceDestCheck can be reset.`,
    );
  }
  for (const each of call.region.networkInterfaces.where('instance', InstanceId)) {
    call.region.networkInterfaces.put({ ...each, SourceDestCheck: true });
  }
  return {};
});
