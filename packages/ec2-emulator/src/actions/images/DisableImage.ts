import { action } from '../../core/action.ts';
import { stateAt } from '../../state/phase.ts';
import { unavailableImage } from './deregistered-images.ts';
import { ownImage } from './seen-images.ts';

/** Nobody can launch a disabled image and its launch permissions are gone, which enabling it does not bring back. */
export default action('DisableImage', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  if (stateAt(image.phase, call.now) === 'pending') throw unavailableImage(image.ImageId);
  call.region.images.put({ ...image, phase: { state: 'disabled' }, launchPermissions: [] });
  return { Return: true };
});
