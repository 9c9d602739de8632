import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

/** Volumes are always well here, so their I/O is never off. */
export default action('EnableVolumeIO', (input, call) => {
  find(call.region.volumes, input.VolumeId);
  return {};
});
