import { instanceType } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { bootLog } from './boot-log.ts';
import { instanceState } from './instance-view.ts';
import { shownInstance } from './shown-instances.ts';

/** The boot log, once the instance has run. */
export default action('GetConsoleOutput', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { Hypervisor } = instanceType(instance.InstanceType) ?? {};
  if (input.Latest && Hypervisor !== 'nitro') {
    throw errors.unsupportedOperation(
      'This instance type does not support retrieving the latest console logs',
    );
  }
  const booted = instanceState(instance, call.now) !== 'pending';
  return {
    InstanceId: instance.InstanceId,
    Timestamp: call.now,
    Output: booted ? Buffer.from(bootLog(instance).join('\r\n')).toString('base64') : '',
  };
});
