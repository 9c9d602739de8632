import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { isPending, OFFERED_MS, shownTransfer } from './address-transfers.ts';

/** Offers an address to another account, which has seven days to accept. */
export default action('EnableAddressTransfer', (input, { region, now }) => {
  const { AllocationId, PublicIp, PublicIpv4Pool } = find(region.addresses, input.AllocationId);
  const { TransferAccountId = '' } = input;
  if (!/^\d{12}$/.test(TransferAccountId) || TransferAccountId === region.accountId) {
    throw errors.invalidParameterValue(
      `Value (${TransferAccountId}) for parameter transferAccountId is invalid. It must be the ID of another account.`,
    );
  }
  if (PublicIpv4Pool !== 'amazon') {
    throw errors.unsupportedOperation(
      `The address ${PublicIp} is of a pool of yours and can't be transferred.`,
    );
  }
  const before = region.addressTransfers.get(AllocationId);
  if (before && isPending(before, now) && before.TransferAccountId !== TransferAccountId) {
    throw errors.operationNotPermitted(
      `A transfer of the address ${PublicIp} to account ${before.TransferAccountId} is pending already.`,
    );
  }
  const expiresAt = new Date(now.getTime() + OFFERED_MS);
  const transfer = region.addressTransfers.put({ AllocationId, PublicIp, TransferAccountId, expiresAt });
  return { AddressTransfer: shownTransfer(transfer) };
});
