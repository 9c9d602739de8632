import { unlaunchableState } from './image-facets.ts';

/** Who may launch an AMI. */
export interface ImagePermissions {
  readonly public: boolean;
  /** 12-digit account ids. */
  readonly accounts: readonly string[];
  /** `arn:aws:organizations::…:organization/o-…` */
  readonly organizations: readonly string[];
  /** `arn:aws:organizations::…:ou/o-…/ou-…` */
  readonly organizationalUnits: readonly string[];
}

/** One entry of an AMI's `LaunchPermissions`, as the SDK has it. */
export interface LaunchPermissionShape {
  readonly Group?: string | undefined;
  readonly UserId?: string | undefined;
  readonly OrganizationArn?: string | undefined;
  readonly OrganizationalUnitArn?: string | undefined;
}

export const PRIVATE: ImagePermissions = {
  public: false,
  accounts: [],
  organizations: [],
  organizationalUnits: [],
};

/** The permissions out of a DescribeImageAttribute reply for `launchPermission`. */
export function imagePermissionsFrom(
  entries: readonly LaunchPermissionShape[] | undefined,
): ImagePermissions {
  const given = entries ?? [];
  return {
    public: given.some(({ Group }) => Group === 'all'),
    accounts: sorted(given.map(({ UserId }) => UserId)),
    organizations: sorted(given.map(({ OrganizationArn }) => OrganizationArn)),
    organizationalUnits: sorted(given.map(({ OrganizationalUnitArn }) => OrganizationalUnitArn)),
  };
}

/** What a change of permissions gives and takes. */
export interface ImagePermissionsDifference {
  readonly gains: ImagePermissions;
  readonly loses: ImagePermissions;
}

/** Entries that are in one and not in the other. */
export function imagePermissionsDifference(
  before: ImagePermissions,
  after: ImagePermissions,
): ImagePermissionsDifference {
  return { gains: entriesOnlyIn(after, before), loses: entriesOnlyIn(before, after) };
}

/** How many entries permissions have, the public one included. */
export function permissionCount(permissions: ImagePermissions): number {
  const { accounts, organizations, organizationalUnits } = permissions;
  return Number(permissions.public) + accounts.length + organizations.length + organizationalUnits.length;
}

/**
 * What changes for whom. An entry that goes takes nothing away from anybody while the AMI is public, and one that
 * comes gives nothing new.
 */
export function imagePermissionsEffect(before: ImagePermissions, after: ImagePermissions) {
  const { gains, loses } = imagePermissionsDifference(before, after);
  return {
    everybody: gains.public ? ('gains' as const) : loses.public ? ('loses' as const) : undefined,
    gains: before.public ? PRIVATE : { ...gains, public: false },
    loses: after.public ? PRIVATE : { ...loses, public: false },
  };
}

/** What of an SDK `Image` decides whether sharing it will work for those it is shared with. */
export interface ShareableImage {
  readonly RootDeviceType?: string | undefined;
  readonly BlockDeviceMappings?:
    | readonly {
        readonly Ebs?:
          | { readonly Encrypted?: boolean | undefined; readonly SnapshotId?: string | undefined }
          | undefined;
      }[]
    | undefined;
  readonly ProductCodes?: readonly { readonly ProductCodeId?: string | undefined }[] | undefined;
  readonly State?: string | undefined;
}

/** Something that keeps an AMI from being shared, or from being launched by those it is shared with. */
export type ShareObstacle =
  /** EC2 refuses to make it public; accounts need the key as well. */
  | { readonly code: 'encrypted-snapshots'; readonly snapshots: readonly string[] }
  /** Marketplace images can not be shared. */
  | { readonly code: 'product-codes'; readonly productCodes: readonly string[] }
  | { readonly code: 'public-access-blocked' }
  /** The bundle in S3 must be readable to them too. */
  | { readonly code: 'instance-store-bundle' }
  | { readonly code: 'not-available'; readonly state: string };

/**
 * What stands in the way of giving an AMI these permissions.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
 *
 * @param blockPublicAccess what GetImageBlockPublicAccessState answers
 */
export function shareObstacles(
  image: ShareableImage,
  wanted: ImagePermissions,
  blockPublicAccess: string | undefined,
): ShareObstacle[] {
  if (permissionCount(wanted) === 0) return [];
  const snapshots = (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) =>
    Ebs?.Encrypted ? (Ebs.SnapshotId ?? '') : [],
  );
  const productCodes = (image.ProductCodes ?? []).flatMap(({ ProductCodeId }) => ProductCodeId ?? []);
  const state = unlaunchableState(image);
  return [
    ...(snapshots.length > 0 ? [{ code: 'encrypted-snapshots' as const, snapshots }] : []),
    ...(productCodes.length > 0 ? [{ code: 'product-codes' as const, productCodes }] : []),
    ...(wanted.public && blockPublicAccess === 'block-new-sharing'
      ? [{ code: 'public-access-blocked' as const }]
      : []),
    ...(image.RootDeviceType === 'instance-store' ? [{ code: 'instance-store-bundle' as const }] : []),
    ...(state === undefined ? [] : [{ code: 'not-available' as const, state }]),
  ];
}

function entriesOnlyIn(those: ImagePermissions, others: ImagePermissions): ImagePermissions {
  const only = (list: readonly string[], other: readonly string[]) =>
    list.filter((entry) => !other.includes(entry));
  return {
    public: those.public && !others.public,
    accounts: only(those.accounts, others.accounts),
    organizations: only(those.organizations, others.organizations),
    organizationalUnits: only(those.organizationalUnits, others.organizationalUnits),
  };
}

function sorted(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
