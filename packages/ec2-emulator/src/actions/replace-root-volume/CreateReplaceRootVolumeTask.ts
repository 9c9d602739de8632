import { action, type InputOf } from '../../core/action.ts';
import { type Call, newId, transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { seenImage } from '../images/seen-images.ts';
import { instanceState } from '../instances/instance-view.ts';
import { launchSnapshot } from '../instances/launch/block-devices.ts';
import { incorrectState } from '../instances/power.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { type AttachedVolume, attachedVolumes, withoutAttachment } from '../volumes/attached-volumes.ts';
import { createVolume, planVolume } from '../volumes/new-volume.ts';
import { describedTask } from './task-view.ts';

type Input = InputOf<'CreateReplaceRootVolumeTask'>;

/** The root volume is another at once; the task is told as under way for as long as a transition takes. */
export default action('CreateReplaceRootVolumeTask', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'replace-root-volume-task');
  const instance = shownInstance(call, input.InstanceId);
  const root = rootOf(call, instance);
  if (input.SnapshotId && input.ImageId) {
    throw errors.invalidParameterCombination('Specify either SnapshotId or ImageId, and not both.');
  }
  const SnapshotId = snapshotFor(call, input, root);
  replace(call, instance, root, SnapshotId, input.DeleteReplacedRootVolume === true);
  if (input.ImageId) call.region.instances.put({ ...instance, ImageId: input.ImageId });
  const task = call.region.replaceRootVolumeTasks.put({
    ReplaceRootVolumeTaskId: newId(call, 'replacevol'),
    InstanceId: instance.InstanceId,
    StartTime: call.now.toISOString(),
    ...(input.ImageId && { ImageId: input.ImageId }),
    SnapshotId,
    DeleteReplacedRootVolume: input.DeleteReplacedRootVolume ?? false,
    phase: turning('in-progress', 'succeeded', transitionEnd(call)),
  });
  addTags(call.region, 'replace-root-volume-task', task.ReplaceRootVolumeTaskId, tags);
  const { CompleteTime: _done, ...described } = describedTask(task, call.now);
  const Tags = tagsOf(call.region, task.ReplaceRootVolumeTaskId);
  return { ReplaceRootVolumeTask: { ...described, TaskState: 'pending' as const, Tags } };
});

function rootOf(call: Call, instance: InstanceRecord): AttachedVolume {
  if (instanceState(instance, call.now) !== 'running') {
    throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'running' state.`);
  }
  const root = attachedVolumes(call, instance.InstanceId).find(
    ({ attachment }) => attachment.device === instance.RootDeviceName,
  );
  if (root) return root;
  throw errors.unsupportedOperation(
    `The instance '${instance.InstanceId}' does not have an 'ebs' root device type.`,
  );
}

/** The snapshot asked for, that of the image's root asked for, or that of which the present root was made. */
function snapshotFor(call: Call, { SnapshotId, ImageId }: Input, root: AttachedVolume): string | undefined {
  if (!ImageId) return SnapshotId ?? root.SnapshotId;
  const { image } = seenImage(call, ImageId);
  const mapped = image.BlockDeviceMappings?.find(({ DeviceName }) => DeviceName === image.RootDeviceName);
  if (mapped?.Ebs?.SnapshotId) return mapped.Ebs.SnapshotId;
  throw errors.invalidParameterValue(`The image '${ImageId}' has no EBS root volume.`);
}

function replace(
  call: Call,
  { ImageId }: InstanceRecord,
  root: AttachedVolume,
  SnapshotId: string | undefined,
  deleted: boolean,
) {
  const { image } = seenImage(call, ImageId);
  const { attachment } = root;
  const old = withoutAttachment(root, attachment.instanceId);
  const { VolumeType, Iops, Throughput, Size: VolumeSize, AvailabilityZone, AvailabilityZoneId } = old;
  const asked = { VolumeType, Throughput, SnapshotId, VolumeSize, ...(VolumeType !== 'gp2' && { Iops }) };
  const plan = planVolume(call, asked, VolumeType, (id) => launchSnapshot(call, image, id));
  createVolume(call, plan, { AvailabilityZone, AvailabilityZoneId }, { ...attachment, attachTime: call.now });
  if (deleted) {
    call.region.volumes.delete(old.VolumeId);
    call.region.tags.delete(old.VolumeId);
  } else call.region.volumes.put(old);
}
