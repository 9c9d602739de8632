import type { InstanceStateName } from '@aws-sdk/client-ec2';
import { type Call, transitionEnd } from '../../core/call.ts';
import type { NetworkInterfaceRecord } from '../../state/records.ts';

/** Brings to an end what the caller's interfaces have been asked for: those being attached are, the others are free. */
export function settleAttachments({ region, now }: Call): void {
  for (const eni of region.networkInterfaces.where('settling', 'yes')) {
    const { settlesAt = 0, ...settled } = eni;
    if (settlesAt > now.getTime()) continue;
    const { Attachment } = settled;
    if (Attachment?.Status === 'detaching') region.networkInterfaces.put(detached(settled));
    else if (Attachment?.Status === 'attaching') {
      region.networkInterfaces.put({ ...settled, Attachment: { ...Attachment, Status: 'attached' } });
    } else region.networkInterfaces.put(settled);
  }
}

/** When attaching to an instance in a state, or detaching from it, is over; a stopped one takes no time. */
export function settlesLater(call: Call, state: InstanceStateName): { settlesAt: number } | undefined {
  const settlesAt = transitionEnd(call).getTime();
  return state !== 'stopped' && settlesAt > call.now.getTime() ? { settlesAt } : undefined;
}

/** An interface as it is without its attachment. */
export function detached(networkInterface: NetworkInterfaceRecord): NetworkInterfaceRecord {
  const { Attachment: _, settlesAt: __, ...rest } = networkInterface;
  return { ...rest, Status: 'available' };
}
