import type { ImageAncestryEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type SeenImage, seenImage, seenImages } from './seen-images.ts';

/** As far back as the images are there and the caller may know of them. */
export default action('GetImageAncestry', (input, call) => {
  const ancestry: ImageAncestryEntry[] = [];
  let image: SeenImage['image'] | undefined = seenImage(call, input.ImageId ?? '').image;
  while (image) {
    ancestry.push({
      ImageId: image.ImageId,
      CreationDate: new Date(image.CreationDate ?? 0),
      ImageOwnerAlias: image.ImageOwnerAlias,
      SourceImageId: image.SourceImageId,
      SourceImageRegion: image.SourceImageRegion,
    });
    image = sourceOf(call, image);
  }
  return { ImageAncestryEntries: ancestry };
});

function sourceOf(call: Call, { SourceImageId, SourceImageRegion = '' }: SeenImage['image']) {
  if (!SourceImageId) return undefined;
  const there = { ...call, region: call.world.region(call.account.id, SourceImageRegion) };
  return [...seenImages(there)].find(({ image }) => image.ImageId === SourceImageId)?.image;
}
