import type { Image } from '@aws-sdk/client-ec2';
import { quickStartImages } from '../../catalogue/images/index.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkId, notFound } from '../../core/find.ts';
import type { ImageRecord } from '../../state/compute-records.ts';
import { idFormats } from '../../state/id-format.ts';
import { stateAt } from '../../state/phase.ts';
import { allowedImages, isAllowed } from '../allowed-images/allowed-images.ts';
import { deregisteredImage, isRememberedImage } from './deregistered-images.ts';
import { isPublic, namesAccount } from './launch-permissions.ts';

/** An image that the caller may know of, and why. */
export interface SeenImage {
  readonly image: Image & { readonly ImageId: string };
  readonly own: boolean;
  /** Whether a launch permission names the caller, by itself, its organization or its unit. */
  readonly shared: boolean;
  /** Grows along the list, for paging. */
  readonly position: number;
}

// Quick-start images come first; there are far fewer of them than this.
const FIRST_OWN_POSITION = 1_000_000;

/** Every image in the region that the caller owns, may launch, or that everybody may. */
export function* seenImages(call: Call): Generator<SeenImage> {
  for (const [position, image] of quickStartImages(call.region.name).entries()) {
    const seen = asAllowed(quickStart(image, position), call);
    if (seen) yield seen;
  }
  for (const accountId of call.accounts.keys()) {
    const { images } = call.world.region(accountId, call.region.name);
    for (const record of images) {
      const seen = seenRecord(record, FIRST_OWN_POSITION + images.positionOf(record), call);
      if (seen) yield seen;
    }
  }
}

/**
 * The image of an id, of any owner. Throws `InvalidAMIID.Malformed`, `NotFound` when the caller may not know it, or
 * `Unavailable` when the caller has deregistered it.
 */
export function seenImage(call: Call, imageId: string): SeenImage {
  checkId(idFormats.image, imageId);
  for (const accountId of call.accounts.keys()) {
    const { images } = call.world.region(accountId, call.region.name);
    const record = images.get(imageId);
    const seen = record && seenRecord(record, FIRST_OWN_POSITION + images.positionOf(record), call);
    if (seen) return seen;
  }
  for (const [position, image] of quickStartImages(call.region.name).entries()) {
    const seen = image.ImageId === imageId && asAllowed(quickStart(image, position), call);
    if (seen) return seen;
  }
  if (isRememberedImage(call, imageId)) throw deregisteredImage(imageId);
  throw notFound(idFormats.image, [imageId]);
}

/**
 * The caller's own image of an id. Throws `InvalidAMIID.Malformed` or `NotFound`, and `AuthFailure` when the image is
 * another's.
 */
export function ownImage(call: Call, imageId: string): ImageRecord {
  checkId(idFormats.image, imageId);
  const record = call.region.images.get(imageId);
  if (record) return record;
  seenImage(call, imageId);
  throw new Ec2Error('AuthFailure', `Not authorized for image:${imageId}`, 403);
}

/** An image as DescribeImages answers it, but for tags. */
export function describedImage(record: ImageRecord, now: Date): SeenImage['image'] {
  const { phase, launchPermissions, uefiData: _uefiData, ...image } = record;
  return {
    ...image,
    BlockDeviceMappings: [...image.BlockDeviceMappings],
    State: stateAt(phase, now),
    Public: isPublic(launchPermissions),
  };
}

function quickStart(image: Image, position: number): SeenImage {
  return { image: { ...image, ImageId: image.ImageId ?? '' }, own: false, shared: false, position };
}

function seenRecord(record: ImageRecord, position: number, call: Call): SeenImage | undefined {
  const own = record.OwnerId === call.account.id;
  const shared = !own && namesAccount(record.launchPermissions, call.account.id, call.organization);
  if (!own && !shared && !isPublic(record.launchPermissions)) return undefined;
  const image = describedImage(record, call.now);
  if (!own && image.State !== 'available') return undefined;
  return asAllowed({ image, own, shared, position }, call);
}

/** An image as the account's settings let it be seen: not at all, or told as not allowed where they only audit. */
function asAllowed(seen: SeenImage, call: Call): SeenImage | undefined {
  const settings = allowedImages.get(call);
  if (settings.state === 'disabled') return seen;
  const ImageAllowed = seen.own || isAllowed(settings, seen.image, call.now);
  if (!ImageAllowed && settings.state === 'enabled') return undefined;
  return { ...seen, image: { ...seen.image, ImageAllowed } };
}
