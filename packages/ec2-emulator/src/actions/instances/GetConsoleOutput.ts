import { action } from '../../core/action.ts';
import { bootLog } from './boot-log.ts';
import { instanceState } from './instance-view.ts';
import { shownInstance } from './shown-instances.ts';

/** The boot log, once the instance has run. */
export default action('GetConsoleOutput', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const booted = instanceState(instance, call.now) !== 'pending';
  return {
    InstanceId: instance.InstanceId,
    Timestamp: call.now,
    Output: booted ? Buffer.from(bootLog(instance).join('\r\n')).toString('base64') : '',
  };
});
