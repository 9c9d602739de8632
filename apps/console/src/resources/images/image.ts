import type { Row } from '../../inventory/kinds.ts';

/** One AMI of the inventory, whoever owns it. */
export type ImageRow = Row<(typeof kindOf)[ImageScope]>;
export type ImageItem = ImageRow['item'];

/** Why AMIs are seen: they are this account's, shared with it by name, or everybody's. */
export const scopes = ['owned', 'shared', 'public'] as const;
export type ImageScope = (typeof scopes)[number];

/** The kind of the inventory that lists a scope. */
export const kindOf = { owned: 'images', shared: 'images-shared', public: 'images-public' } as const;

/** Unique over the regions of a list. */
export const keyOfRow = (row: ImageRow): string => `${row.region}/${row.id}`;

/** What people call an AMI: the name it was made with, else its id. */
export const titleOf = (image: Pick<ImageItem, 'Name' | 'ImageId'>): string =>
  image.Name ?? image.ImageId ?? '';

/** GiB of all the volumes that an AMI brings. */
export function gibibytesOf(image: Pick<ImageItem, 'BlockDeviceMappings'>): number {
  return (image.BlockDeviceMappings ?? []).reduce((sum, { Ebs }) => sum + (Ebs?.VolumeSize ?? 0), 0);
}
