import type { VolumeType } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { VolumeRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { attachmentsOf } from './attached-volumes.ts';
import { describedModification, modificationState } from './modification-view.ts';
import { VOLUME_TYPES, volumeShape } from './volume-types.ts';

/** For a volume that becomes one with provisioned IOPS. */
const DEFAULT_IOPS = 3000;

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html */
const BETWEEN_MODIFICATIONS_MS = 6 * 60 * 60 * 1000;

export default action('ModifyVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  checkModifiable(call, volume);
  const Size = input.Size ?? volume.Size;
  if (Size < volume.Size) throw errors.invalidParameterValue('New size cannot be smaller than existing size');
  const VolumeType = input.VolumeType ?? volume.VolumeType;
  checkBootable(call, volume, VolumeType);
  // What was provisioned for one type says nothing of another.
  const sameType = VolumeType === volume.VolumeType && VolumeType !== 'gp2';
  const shape = volumeShape({
    VolumeType,
    Size,
    Iops: input.Iops ?? (sameType ? volume.Iops : VOLUME_TYPES[VolumeType]?.iops && DEFAULT_IOPS),
    Throughput: input.Throughput ?? (sameType ? volume.Throughput : undefined),
  });
  const MultiAttachEnabled = multiAttach(call, volume, VolumeType, input.MultiAttachEnabled);
  const optimizingFrom = transitionEnd(call);
  const modification = {
    original: shapeOf(volume),
    startTime: call.now,
    phase: turning('modifying' as const, 'optimizing' as const, optimizingFrom),
    completedAt: transitionEnd({ ...call, now: optimizingFrom }),
  };
  const after = call.region.volumes.put({ ...volume, ...shape, MultiAttachEnabled, modification });
  const { EndTime: _end, ...VolumeModification } = describedModification(after, modification, call.now);
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

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html */
function checkBootable(call: Call, volume: VolumeRecord, type: VolumeType): void {
  if (VOLUME_TYPES[type]?.bootable !== false) return;
  const root = attachmentsOf(volume, call.now).find(
    ({ instanceId, device }) => call.region.instances.get(instanceId)?.RootDeviceName === device,
  );
  if (!root) return;
  throw errors.invalidParameterValue(
    `Volume ${volume.VolumeId} is the root volume of ${root.instanceId} and can't be of type ${type}.`,
  );
}

/** Whether a volume is for several instances then. https://docs.aws.amazon.com/ebs/latest/userguide/working-with-multi-attach.html */
function multiAttach(
  call: Call,
  volume: VolumeRecord,
  type: VolumeType,
  asked: boolean | undefined,
): boolean | undefined {
  const before = volume.MultiAttachEnabled === true;
  const after = asked ?? before;
  if (after && !before && (volume.VolumeType !== 'io2' || type !== 'io2')) {
    throw errors.invalidParameterCombination(
      'Multi-Attach can be enabled after creation for io2 volumes only.',
    );
  }
  if (after && type !== 'io1' && type !== 'io2') {
    throw errors.invalidParameterCombination(`A volume with Multi-Attach enabled can't be of type ${type}.`);
  }
  if (before && !after && attachmentsOf(volume, call.now).length > 1) {
    throw errors.invalidParameterCombination(
      "Multi-Attach can't be disabled while the volume is attached to more than one instance.",
    );
  }
  return after;
}

function checkModifiable(call: Call, { VolumeId, VolumeType, modification }: VolumeRecord): void {
  if (VolumeType === 'standard') {
    throw errors.unsupportedOperation(`Volume ${VolumeId} of type 'standard' can't be modified.`);
  }
  if (!modification) return;
  const state = modificationState(modification, call.now);
  if (state !== 'completed') {
    throw new Ec2Error(
      'IncorrectModificationState',
      `Cannot modify volume ${VolumeId} in modification state ${state}.`,
    );
  }
  const elapsed = call.now.getTime() - modification.startTime.getTime();
  if (elapsed >= BETWEEN_MODIFICATIONS_MS) return;
  throw new Ec2Error(
    'VolumeModificationRateExceeded',
    "You've reached the maximum modification rate per volume limit. Wait at least 6 hours between modifications per EBS volume.",
  );
}
