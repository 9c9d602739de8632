import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownImage } from './seen-images.ts';

export default action('ResetImageAttribute', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  if (input.Attribute !== 'launchPermission') {
    throw errors.invalidParameterValue(`Value (${input.Attribute}) for parameter attribute is invalid.`);
  }
  call.region.images.put({ ...image, launchPermissions: [] });
  return {};
});
