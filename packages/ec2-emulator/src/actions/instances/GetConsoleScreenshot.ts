import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { bootLog } from './boot-log.ts';
import { consolePicture } from './console-picture.ts';
import { instanceState } from './instance-view.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

export default action('GetConsoleScreenshot', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, InstanceType } = instance;
  if (InstanceType.includes('metal')) {
    throw errors.unsupportedOperation(
      `The instance type ${InstanceType} does not support console screenshots.`,
    );
  }
  if (instanceState(instance, call.now) !== 'running') {
    throw incorrectState(`The instance '${InstanceId}' is not in the 'running' state.`);
  }
  return { InstanceId, ImageData: consolePicture(bootLog(instance)).toString('base64') };
});
