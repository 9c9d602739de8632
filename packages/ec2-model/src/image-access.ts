import {
  type ImagePermissions,
  imagePermissionsDifference,
  PRIVATE,
  permissionCount,
} from './image-permissions.ts';
import { mergeSets } from './three-way.ts';

/** Who is to launch an AMI, as a person sets it. */
export interface ImageAccess {
  readonly mode: 'private' | 'shared' | 'public';
  /** Kept while the mode is `private` too, so that a change of mind costs nothing. Its `public` is always false. */
  readonly entries: ImagePermissions;
}

/** The setting that permissions, as EC2 lists them, come from. */
export function accessOf(permissions: ImagePermissions): ImageAccess {
  const mode = permissions.public ? 'public' : permissionCount(permissions) > 0 ? 'shared' : 'private';
  return { mode, entries: { ...permissions, public: false } };
}

/** The permissions that a setting asks for. */
export function permissionsOf({ mode, entries }: ImageAccess): ImagePermissions {
  return mode === 'private' ? PRIVATE : { ...entries, public: mode === 'public' };
}

/** Whether two permissions are the same. */
export function samePermissions(a: ImagePermissions, b: ImagePermissions): boolean {
  const { gains, loses } = imagePermissionsDifference(a, b);
  return permissionCount(gains) + permissionCount(loses) === 0;
}

/** My change and what others have changed meanwhile, put together. */
export interface ImageAccessMerge {
  /** With every change of both sides; where they disagree, with mine. */
  readonly access: ImageAccess;
  /**
   * Present where both sides can't be had: both changed the mode differently, or I make it private and they let somebody
   * in. It is what follows when their side is taken.
   */
  readonly theirs?: ImageAccess;
}

/**
 * Puts my setting and others' changes of the same AMI together.
 *
 * @param base the permissions that my setting was made from
 * @param mine the setting as I want it
 * @param theirs the permissions as they are now
 */
export function mergeImageAccess(
  base: ImagePermissions,
  mine: ImageAccess,
  theirs: ImagePermissions,
): ImageAccessMerge {
  if (samePermissions(base, theirs)) return { access: mine };
  if (samePermissions(base, permissionsOf(mine))) return { access: accessOf(theirs) };
  const [before, now] = [accessOf(base).mode, accessOf(theirs).mode];
  const entries = mergeEntries(base, mine.entries, theirs);
  if (mine.mode === before) {
    const mode = theirs.public ? 'public' : permissionCount(entries) > 0 ? 'shared' : 'private';
    return { access: { mode, entries } };
  }
  const access = { mode: mine.mode, entries };
  const letsIn = permissionCount(imagePermissionsDifference(base, theirs).gains) > 0;
  const differ = now !== before && now !== mine.mode;
  if (mine.mode === 'private' && (letsIn || differ)) return { access, theirs: accessOf(theirs) };
  return differ ? { access, theirs: { mode: now, entries } } : { access };
}

function mergeEntries(
  base: ImagePermissions,
  mine: ImagePermissions,
  theirs: ImagePermissions,
): ImagePermissions {
  const merged = (kind: 'accounts' | 'organizations' | 'organizationalUnits') =>
    mergeSets(base[kind], mine[kind], theirs[kind]);
  return {
    public: false,
    accounts: merged('accounts'),
    organizations: merged('organizations'),
    organizationalUnits: merged('organizationalUnits'),
  };
}
