import { changedDevices } from './devices.ts';
import type { LaunchDraft } from './draft.ts';
import type { ImageItem, TypeItem } from './known.ts';
import { type Misfit, misfitOf } from './type-fits.ts';

/** What choosing another AMI takes back of what was typed. */
export type Reset =
  | { readonly what: 'devices'; readonly count: number }
  | { readonly what: 'type'; readonly type: string; readonly misfit: Misfit }
  | { readonly what: 'hibernation' }
  | { readonly what: 'user-data' };

export interface ImageChange {
  readonly resets: readonly Reset[];
  /** The draft with the new AMI, and without what it resets. */
  readonly draft: LaunchDraft;
}

const isWindows = (image: ImageItem) => image.Platform?.toLowerCase() === 'windows';

/** What choosing `next` instead of `before` would do to the draft; nothing is reset silently. */
export function imageChange(
  draft: LaunchDraft,
  before: ImageItem | undefined,
  next: ImageItem,
  type: TypeItem | undefined,
): ImageChange {
  const edited = draft.devices ? changedDevices(before, draft.devices).length : 0;
  const misfit = type && misfitOf(type, next, undefined);
  const { advanced } = draft;
  const fromStore = next.RootDeviceType === 'instance-store';
  const loses = {
    hibernation: advanced.hibernation && fromStore,
    // A script of one family of systems means nothing to the other.
    userData:
      advanced.userData.from !== 'none' && before !== undefined && isWindows(before) !== isWindows(next),
  };
  return {
    resets: [
      ...(edited > 0 ? [{ what: 'devices' as const, count: edited }] : []),
      ...(misfit ? [{ what: 'type' as const, type: draft.instanceType, misfit }] : []),
      ...(loses.hibernation ? [{ what: 'hibernation' as const }] : []),
      ...(loses.userData ? [{ what: 'user-data' as const }] : []),
    ],
    draft: {
      ...draft,
      imageId: next.ImageId ?? '',
      instanceType: misfit ? '' : draft.instanceType,
      devices: undefined,
      advanced: {
        ...advanced,
        ...(loses.hibernation && { hibernation: false }),
        ...(loses.userData && { userData: { ...advanced.userData, from: 'none' } }),
      },
    },
  };
}
