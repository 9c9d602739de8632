import { action } from '../../core/action.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { isShown, shownTransfer } from './address-transfers.ts';

/** The offers the caller has made. */
export default action('DescribeAddressTransfers', (input, { region, now }) => {
  const ids = input.AllocationIds ?? [];
  const transferred = (id: string) => region.addressTransfers.has(id);
  findAll(
    region.addresses,
    ids.filter((id) => !transferred(id)),
  );
  const transfers = [...region.addressTransfers]
    .filter((transfer) => isShown(transfer, now))
    .filter(({ AllocationId }) => ids.length === 0 || ids.includes(AllocationId));
  const { items, ...rest } = page(transfers, input, { min: 5, max: 1000 }, (transfer) =>
    region.addressTransfers.positionOf(transfer),
  );
  return { AddressTransfers: items.map(shownTransfer), ...rest };
});
