import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { createControl, shownControl } from './controls.ts';

/** It begins in the mode `monitor`. */
export default action('CreateVpcEncryptionControl', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'vpc-encryption-control');
  const control = createControl(call, find(call.region.vpcs, input.VpcId).VpcId);
  addTags(call.region, 'vpc-encryption-control', control.VpcEncryptionControlId, tags);
  return { VpcEncryptionControl: shownControl(call, control, 'creating') };
});
