import { action } from '../../core/action.ts';
import { ownImage } from './seen-images.ts';

export default action('EnableImageDeregistrationProtection', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const DeregistrationProtection = input.WithCooldown ? 'enabled-with-cooldown' : 'enabled-without-cooldown';
  call.region.images.put({ ...image, DeregistrationProtection });
  return { Return: DeregistrationProtection };
});
