import { action } from '../../core/action.ts';
import { stateAt } from '../../state/phase.ts';
import { ownImage } from './seen-images.ts';

export default action('EnableImage', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const disabled = stateAt(image.phase, call.now) === 'disabled';
  if (disabled) call.region.images.put({ ...image, phase: { state: 'available' } });
  return { Return: true };
});
