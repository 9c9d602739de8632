import type { AddressTransfer } from '@aws-sdk/client-ec2';
import type { AddressTransferRecord } from '../../state/network-records.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long an offer can be accepted. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html#transfer-EIPs-intro */
export const OFFERED_MS = 7 * DAY_MS;

/** How long an accepted offer is shown to the account that made it. */
const SHOWN_AFTER_ACCEPTANCE_MS = 14 * DAY_MS;

/** Whether an offer still waits for its answer. */
export function isPending({ acceptedAt, expiresAt }: AddressTransferRecord, now: Date): boolean {
  return acceptedAt === undefined && expiresAt > now;
}

/** Whether an offer is still shown: while it waits, and for a while after it was accepted. */
export function isShown(transfer: AddressTransferRecord, now: Date): boolean {
  const { acceptedAt } = transfer;
  if (acceptedAt === undefined) return isPending(transfer, now);
  return now.getTime() - acceptedAt.getTime() < SHOWN_AFTER_ACCEPTANCE_MS;
}

export function shownTransfer({
  expiresAt,
  acceptedAt,
  ...transfer
}: AddressTransferRecord): AddressTransfer {
  return {
    ...transfer,
    TransferOfferExpirationTimestamp: expiresAt,
    ...(acceptedAt && { TransferOfferAcceptedTimestamp: acceptedAt }),
    AddressTransferStatus: acceptedAt ? 'accepted' : 'pending',
  };
}
