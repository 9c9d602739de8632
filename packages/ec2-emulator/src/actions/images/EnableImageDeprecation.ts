import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { isPublic } from './launch-permissions.ts';
import { ownImage } from './seen-images.ts';

export default action('EnableImageDeprecation', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  const at = input.DeprecateAt;
  if (!at || at <= call.now) {
    throw errors.invalidParameterValue('The deprecation date must be in the future.');
  }
  const { from, years } = isPublic(image.launchPermissions)
    ? { from: new Date(image.CreationDate), years: 2 }
    : { from: call.now, years: 10 };
  const latest = new Date(from);
  latest.setUTCFullYear(latest.getUTCFullYear() + years);
  if (at > latest) {
    throw errors.invalidParameterValue(
      `The deprecation date must be no later than ${latest.toISOString()}, ${years} years from ${years === 2 ? 'the creation of the public AMI' : 'now'}.`,
    );
  }
  // EC2 rounds to the minute.
  const DeprecationTime = `${new Date(Math.round(at.getTime() / 60_000) * 60_000).toISOString()}`;
  call.region.images.put({ ...image, DeprecationTime });
  return { Return: true };
});
