import type { Call } from '../../core/call.ts';
import { deleteNetworkInterface } from '../../network/network-interfaces.ts';
import { detached } from '../network-interfaces/settling-attachments.ts';
import { attachedVolumes, withoutAttachment } from '../volumes/attached-volumes.ts';

/**
 * Takes from the caller's instances that have been terminated what they still hold. Every request begins with it, so
 * that nothing has to wait for a clock.
 */
export function settleDepartures(call: Call): void {
  const { departures } = call.region;
  for (const { InstanceId, at } of departures) {
    if (at > call.now.getTime()) continue;
    letGo(call, InstanceId);
    departures.delete(InstanceId);
  }
}

/** Interfaces and volumes go with the instance or stay without it, as each says. */
function letGo(call: Call, instanceId: string): void {
  const { networkInterfaces, volumes, tags } = call.region;
  for (const eni of networkInterfaces.where('instance', instanceId)) {
    if (eni.Attachment?.DeleteOnTermination) deleteNetworkInterface(call.region, eni.NetworkInterfaceId);
    else networkInterfaces.put(detached(eni));
  }
  for (const volume of attachedVolumes(call, instanceId)) {
    const kept = withoutAttachment(volume, instanceId);
    if (volume.attachment.deleteOnTermination && kept.attachments.length === 0) {
      volumes.delete(kept.VolumeId);
      tags.delete(kept.VolumeId);
    } else volumes.put({ ...kept, phase: { state: 'available' } });
  }
}
