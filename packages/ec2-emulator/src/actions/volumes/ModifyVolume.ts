import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { VolumeRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { describedModification } from './modification-view.ts';
import { volumeShape } from './volume-types.ts';

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html */
const BETWEEN_MODIFICATIONS_MS = 6 * 60 * 60 * 1000;

export default action('ModifyVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  checkModifiable(call, volume);
  const Size = input.Size ?? volume.Size;
  if (Size < volume.Size) throw errors.invalidParameterValue('New size cannot be smaller than existing size');
  const VolumeType = input.VolumeType ?? volume.VolumeType;
  // What was provisioned for one type says nothing of another.
  const sameType = VolumeType === volume.VolumeType && VolumeType !== 'gp2';
  const shape = volumeShape({
    VolumeType,
    Size,
    Iops: input.Iops ?? (sameType ? volume.Iops : undefined),
    Throughput: input.Throughput ?? (sameType ? volume.Throughput : undefined),
  });
  const MultiAttachEnabled = input.MultiAttachEnabled ?? volume.MultiAttachEnabled;
  const modification = {
    original: shapeOf(volume),
    startTime: call.now,
    phase: turning('modifying' as const, 'completed' as const, transitionEnd(call)),
  };
  const after = call.region.volumes.put({ ...volume, ...shape, MultiAttachEnabled, modification });
  const VolumeModification = describedModification(after, modification, call.now);
  return {
    VolumeModification: { ...VolumeModification, ModificationState: 'modifying' as const, Progress: 0 },
  };
});

const shapeOf = ({ Size, VolumeType, Iops, Throughput, MultiAttachEnabled }: VolumeRecord) => ({
  Size,
  VolumeType,
  Iops,
  Throughput,
  MultiAttachEnabled,
});

function checkModifiable(call: Call, { VolumeId, VolumeType, modification }: VolumeRecord): void {
  if (VolumeType === 'standard') {
    throw errors.unsupportedOperation(`Volume ${VolumeId} of type 'standard' can't be modified.`);
  }
  if (!modification) return;
  const elapsed = call.now.getTime() - modification.startTime.getTime();
  if (elapsed >= BETWEEN_MODIFICATIONS_MS) return;
  throw new Ec2Error(
    'VolumeModificationRateExceeded',
    "You've reached the maximum modification rate per volume limit. Wait at least 6 hours between modifications per EBS volume.",
  );
}
