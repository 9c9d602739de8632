import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { seenImage } from './seen-images.ts';

/** Leaves what is shared with an organization, a unit or everybody: only the account's own permission goes. */
export default action('CancelImageLaunchPermission', (input, call) => {
  const { image } = seenImage(call, input.ImageId ?? '');
  const { images } = call.world.region(image.OwnerId ?? '', call.region.name);
  const record = images.get(image.ImageId);
  const others = record?.launchPermissions.filter(({ UserId }) => UserId !== call.account.id);
  if (!record || !others || others.length === record.launchPermissions.length) {
    throw errors.unsupportedOperation(`The image '${image.ImageId}' is not shared with your account.`);
  }
  images.put({ ...record, launchPermissions: others });
  return { Return: true };
});
