import type { Call } from '../../core/call.ts';
import { retained, retention } from '../../core/retention.ts';
import type { ImageRecord } from '../../state/compute-records.ts';

/** Deregisters an image, into the Recycle Bin where a rule retains it; its tags stay with it there. */
export function deleteImage(call: Call, image: ImageRecord): void {
  const { images, binnedImages, deregisteredImages, tags } = call.region;
  const binned = retained(retention.get(call)?.imageDays, call.now);
  if (binned) binnedImages.put({ ...image, binned });
  else tags.delete(image.ImageId);
  images.delete(image.ImageId);
  deregisteredImages.put({ ImageId: image.ImageId, at: call.now });
}
