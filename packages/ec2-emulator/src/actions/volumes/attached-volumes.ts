import type { Call } from '../../core/call.ts';
import type { VolumeAttachmentRecord, VolumeRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';

export type AttachedVolume = VolumeRecord & { readonly attachment: VolumeAttachmentRecord };

/** The volumes attached to an instance, those on their way to it or from it included. */
export function attachedVolumes(call: Pick<Call, 'region' | 'now'>, instanceId: string): AttachedVolume[] {
  return call.region.volumes.where('instance', instanceId).flatMap((volume) => {
    const { attachment } = volume;
    const gone = !attachment || stateAt(attachment.phase, call.now) === 'detached';
    return gone ? [] : [{ ...volume, attachment }];
  });
}
