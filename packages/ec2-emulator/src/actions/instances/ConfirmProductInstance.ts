import { action } from '../../core/action.ts';
import { shownInstance } from './shown-instances.ts';

/** Nobody here owns a product code, so none is confirmed. */
export default action('ConfirmProductInstance', (input, call) => {
  shownInstance(call, input.InstanceId);
  return { Return: false };
});
