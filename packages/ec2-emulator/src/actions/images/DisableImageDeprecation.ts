import { action } from '../../core/action.ts';
import { ownImage } from './seen-images.ts';

export default action('DisableImageDeprecation', (input, call) => {
  const { DeprecationTime: _, ...image } = ownImage(call, input.ImageId ?? '');
  call.region.images.put(image);
  return { Return: true };
});
