import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownImage } from './seen-images.ts';

export default action('EnableImageDeprecation', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const at = input.DeprecateAt;
  if (!at || at <= call.now) {
    throw errors.invalidParameterValue('The deprecation date must be in the future.');
  }
  // EC2 rounds to the minute.
  const DeprecationTime = `${new Date(Math.round(at.getTime() / 60_000) * 60_000).toISOString()}`;
  call.region.images.put({ ...image, DeprecationTime });
  return { Return: true };
});
