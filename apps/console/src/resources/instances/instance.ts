import type { Row } from '../../inventory/kinds.ts';

/** One instance of the inventory. */
export type InstanceRow = Row<'instances'>;
export type InstanceItem = InstanceRow['item'];

/** Unique over the regions of a list. */
export const keyOfRow = (row: { readonly id: string; readonly region: string }): string =>
  `${row.region}/${row.id}`;
