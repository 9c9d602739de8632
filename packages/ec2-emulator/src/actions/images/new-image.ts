import type { InputOf } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import type { ImageRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';

type TagSpecifications = InputOf<'CreateImage'>['TagSpecifications'];

/** What distinguishes one new image from another. One that needs no copying is there at once: it has its phase. */
export type NewImage = Omit<
  ImageRecord,
  'OwnerId' | 'ImageType' | 'CreationDate' | 'phase' | 'launchPermissions'
> &
  Partial<Pick<ImageRecord, 'phase'>>;

/** The tags a request asks for on the image it makes and on that image's snapshots. */
export function imageTags(specifications: TagSpecifications) {
  const taggable = ['image', 'snapshot'] as const;
  return {
    image: requestedTags(specifications, 'image', taggable),
    snapshot: requestedTags(specifications, 'snapshot', taggable),
  };
}

/** Makes an image of the caller's, pending until its transition is over, that only its owner may launch. */
export function createImage(call: Call, image: NewImage, tags: ReturnType<typeof imageTags>): ImageRecord {
  const created = call.region.images.put({
    ImageLocation: `${call.account.id}/${image.Name}`,
    phase: turning('pending', 'available', transitionEnd(call)),
    ...image,
    OwnerId: call.account.id,
    ImageType: 'machine',
    CreationDate: call.now.toISOString(),
    DeregistrationProtection: 'disabled',
    launchPermissions: [],
  });
  addTags(call.region, 'image', created.ImageId, tags.image);
  return created;
}

export const newImageId = (call: Call): string => newId(call, 'ami');
