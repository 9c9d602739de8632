import { action } from '../../core/action.ts';
import { checkId, notFound } from '../../core/find.ts';
import { idFormats } from '../../state/id-format.ts';

export default action('RestoreImageFromRecycleBin', ({ ImageId = '' }, call) => {
  const { binnedImages, deregisteredImages, images } = call.region;
  checkId(idFormats.image, ImageId);
  const found = binnedImages.get(ImageId);
  if (!found || found.binned.until <= call.now) throw notFound(idFormats.image, [ImageId]);
  const { binned: _binned, ...image } = found;
  binnedImages.delete(ImageId);
  deregisteredImages.delete(ImageId);
  images.put(image);
  return { Return: true };
});
