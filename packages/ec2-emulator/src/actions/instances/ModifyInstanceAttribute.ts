import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { editsIn } from './attribute-edits.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceAttribute', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const [edit, another] = editsIn(input);
  if (!edit) throw errors.invalidParameterCombination('No attributes specified.');
  if (another) throw errors.invalidParameterCombination('Fields for multiple attribute types specified');
  edit(call, instance);
  return {};
});
