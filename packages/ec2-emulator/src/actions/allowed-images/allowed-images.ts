import type { Image, ImageCriterion } from '@aws-sdk/client-ec2';
import { accountSetting } from '../../core/setting.ts';
import { wildcard } from '../../core/wildcard.ts';

/** Which images of others an account may use in a region, and whether that is enforced or only told. */
export interface AllowedImages {
  readonly state: 'disabled' | 'audit-mode' | 'enabled';
  readonly criteria: readonly ImageCriterion[];
}

export const allowedImages = accountSetting<AllowedImages>('allowed-images', {
  state: 'disabled',
  criteria: [],
});

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether one of the criteria allows an image of another's; own images are always allowed.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html
 */
export function isAllowed({ criteria }: AllowedImages, image: Image, now: Date): boolean {
  return criteria.some(
    (criterion) =>
      fromProvider(criterion, image) &&
      ofName(criterion, image) &&
      ofProduct(criterion, image) &&
      ofAge(criterion, image, now),
  );
}

function fromProvider({ ImageProviders: providers = [] }: ImageCriterion, image: Image): boolean {
  return (
    providers.length === 0 ||
    providers.includes(image.ImageOwnerAlias ?? '') ||
    providers.includes(image.OwnerId ?? '')
  );
}

function ofName({ ImageNames: names = [] }: ImageCriterion, image: Image): boolean {
  return names.length === 0 || names.some((name) => wildcard(name)(image.Name ?? ''));
}

function ofProduct({ MarketplaceProductCodes: codes = [] }: ImageCriterion, image: Image): boolean {
  return (
    codes.length === 0 ||
    (image.ProductCodes ?? []).some(({ ProductCodeId = '' }) => codes.includes(ProductCodeId))
  );
}

function ofAge(
  { CreationDateCondition, DeprecationTimeCondition }: ImageCriterion,
  image: Image,
  now: Date,
): boolean {
  const days = (since: string | undefined) => (since ? (now.getTime() - Date.parse(since)) / DAY_MS : 0);
  return (
    days(image.CreationDate) <=
      (CreationDateCondition?.MaximumDaysSinceCreated ?? Number.POSITIVE_INFINITY) &&
    days(image.DeprecationTime) <=
      (DeprecationTimeCondition?.MaximumDaysSinceDeprecated ?? Number.POSITIVE_INFINITY)
  );
}
