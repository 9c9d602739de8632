import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { shownControl } from './controls.ts';

export default action('DeleteVpcEncryptionControl', (input, call) => {
  const control = find(call.region.vpcEncryptionControls, input.VpcEncryptionControlId);
  const shown = shownControl(call, control, 'deleting');
  call.region.vpcEncryptionControls.delete(control.VpcEncryptionControlId);
  call.region.tags.delete(control.VpcEncryptionControlId);
  return { VpcEncryptionControl: shown };
});
