import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { filterBy } from '../../core/filters.ts';
import { checkId, notFound } from '../../core/find.ts';
import { checkOwners } from '../../core/owners.ts';
import { page } from '../../core/paging.ts';
import { tagsIfAny, tagsOf } from '../../core/tags.ts';
import { idFormats } from '../../state/id-format.ts';
import { isRememberedImage } from './deregistered-images.ts';
import { imageFilters } from './image-filters.ts';
import { type SeenImage, seenImages } from './seen-images.ts';

export default action('DescribeImages', (input, call) => {
  checkOwners(input.Owners);
  checkOwners(input.ExecutableUsers);
  const imageIds = input.ImageIds ?? [];
  const asked = imageIds.length > 0 ? named(call, imageIds) : listed(call, input);
  const matching = asked
    .filter(ownedBy(input.Owners ?? [], call.account.id))
    .filter(executableBy(input.ExecutableUsers ?? [], call))
    .filter(filterBy(input.Filters, imageFilters, ({ image }) => tagsOf(call.region, image.ImageId)));
  const { items, NextToken } = page(matching, input, { min: 1, max: 1000 }, ({ position }) => position);
  return {
    Images: items.map(({ image }) => ({ ...image, ...tagsIfAny(call.region, image.ImageId) })),
    NextToken,
  };
});

function named(call: Call, imageIds: readonly string[]): SeenImage[] {
  for (const id of imageIds) checkId(idFormats.image, id);
  const wanted = new Set(imageIds);
  const found = [...seenImages(call)].filter(({ image }) => wanted.has(image.ImageId));
  const missing = wanted.difference(new Set(found.map(({ image }) => image.ImageId)));
  // One deregistered lately is in no reply, and no error either.
  const unknown = [...missing].filter((id) => !isRememberedImage(call, id));
  if (unknown.length > 0) throw notFound(idFormats.image, unknown);
  return found;
}

interface Included {
  readonly IncludeDeprecated?: boolean | undefined;
  readonly IncludeDisabled?: boolean | undefined;
}

/** A listing leaves out what is deprecated, but for its owner, and what is disabled, unless asked for it. */
function listed(call: Call, { IncludeDeprecated, IncludeDisabled }: Included): SeenImage[] {
  const deprecated = ({ DeprecationTime }: SeenImage['image']) =>
    DeprecationTime !== undefined && Date.parse(DeprecationTime) <= call.now.getTime();
  return [...seenImages(call)].filter(
    ({ image, own }) =>
      (own || IncludeDeprecated || !deprecated(image)) && (IncludeDisabled || image.State !== 'disabled'),
  );
}

function ownedBy(owners: readonly string[], caller: string): (seen: SeenImage) => boolean {
  if (owners.length === 0) return () => true;
  const accepted = new Set(owners.map((owner) => (owner === 'self' ? caller : owner)));
  return ({ image }) => accepted.has(image.OwnerId ?? '') || accepted.has(image.ImageOwnerAlias ?? '');
}

/**
 * `all` are the public images; `self` and the caller's id those shared with it, its organization or its unit; another
 * account's id those shared with exactly that account, as far as the caller can know.
 */
function executableBy(users: readonly string[], call: Call): (seen: SeenImage) => boolean {
  if (users.length === 0) return () => true;
  const tests = users.map((user) => {
    if (user === 'all') return ({ image }: SeenImage) => image.Public === true;
    const account = user === 'self' ? call.account.id : user;
    return ({ image, shared }: SeenImage) =>
      (account === call.account.id && shared) || mayLaunch(call, image.ImageId, account);
  });
  return (seen) => tests.some((test) => test(seen));
}

/** Whether the caller has given an account leave to launch an image of the caller's. */
function mayLaunch({ region }: Call, imageId: string, account: string): boolean {
  return region.images.get(imageId)?.launchPermissions.some(({ UserId }) => UserId === account) ?? false;
}
