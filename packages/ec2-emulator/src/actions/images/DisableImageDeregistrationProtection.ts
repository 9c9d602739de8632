import { action } from '../../core/action.ts';
import { ownImage } from './seen-images.ts';

const COOLDOWN_MS = 24 * 60 * 60 * 1000;

/** With a cooldown, an image stays protected for a day after its protection is turned off. */
export default action('DisableImageDeregistrationProtection', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const cooling = image.DeregistrationProtection === 'enabled-with-cooldown';
  const until = new Date(call.now.getTime() + COOLDOWN_MS).toISOString();
  const DeregistrationProtection = cooling ? `disabled-after: ${until}` : 'disabled';
  call.region.images.put({ ...image, DeregistrationProtection });
  return { Return: DeregistrationProtection };
});
