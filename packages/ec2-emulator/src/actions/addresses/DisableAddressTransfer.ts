import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { isPending, shownTransfer } from './address-transfers.ts';

/** Takes back the offer of an address. */
export default action('DisableAddressTransfer', (input, { region, now }) => {
  const { AllocationId, PublicIp } = find(region.addresses, input.AllocationId);
  const transfer = region.addressTransfers.get(AllocationId);
  if (!transfer || !isPending(transfer, now)) {
    throw new Ec2Error(
      'InvalidTransfer.NotFound',
      `There is no pending transfer of the address ${PublicIp}.`,
    );
  }
  region.addressTransfers.delete(AllocationId);
  return { AddressTransfer: { ...shownTransfer(transfer), AddressTransferStatus: 'disabled' as const } };
});
