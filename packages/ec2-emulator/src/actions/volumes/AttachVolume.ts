import { instanceType } from '../../catalogue/instance-types/index.ts';
import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { InstanceRecord, VolumeRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { instanceState } from '../instances/instance-view.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { attachedVolumes, attachmentsOf, withAttachment } from './attached-volumes.ts';
import { isDeviceName } from './device-names.ts';
import { modificationState } from './modification-view.ts';
import { describedAttachment, describedVolume } from './volume-view.ts';

export default action('AttachVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  const instance = shownInstance(call, input.InstanceId);
  const device = input.Device ?? '';
  checkFree(call, volume, instance);
  checkNotModifying(call, volume);
  checkAttachable(call, volume, instance, device);
  const attachment = {
    instanceId: instance.InstanceId,
    device,
    deleteOnTermination: false,
    attachTime: call.now,
    phase: turning('attaching', 'attached', transitionEnd(call)),
  };
  call.region.volumes.put(withAttachment(volume, attachment));
  return { ...describedAttachment(volume.VolumeId, attachment, call.now), State: 'attaching' as const };
});

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html */
const MAX_INSTANCES = 16;

function checkFree(call: Call, volume: VolumeRecord, { InstanceId, InstanceType }: InstanceRecord): void {
  const { State, VolumeId } = describedVolume(volume, call.now);
  const attachments = attachmentsOf(volume, call.now);
  if (volume.MultiAttachEnabled) {
    if (instanceType(InstanceType)?.Hypervisor === 'xen') {
      throw errors.unsupportedOperation(
        `Multi-Attach is only supported on instances built on the Nitro System; '${InstanceId}' is of type ${InstanceType}.`,
      );
    }
    if (attachments.some((each) => each.instanceId === InstanceId)) {
      throw new Ec2Error('VolumeInUse', `${VolumeId} is already attached to instance ${InstanceId}`);
    }
    if (attachments.length >= MAX_INSTANCES) {
      throw new Ec2Error(
        'AttachmentLimitExceeded',
        `${VolumeId} is attached to ${MAX_INSTANCES} instances, the most that Multi-Attach allows`,
      );
    }
  } else if (attachments.length > 0) {
    throw new Ec2Error('VolumeInUse', `${VolumeId} is already attached to an instance`);
  }
  if (State !== 'available' && State !== 'in-use') {
    throw new Ec2Error('IncorrectState', `${VolumeId} is not 'available'.`);
  }
}

/**
 * Once it is optimizing, a volume can be attached.
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/498 (EC2's error)
 */
function checkNotModifying(call: Call, { VolumeId, modification }: VolumeRecord): void {
  if (!modification || modificationState(modification, call.now) !== 'modifying') return;
  throw errors.operationNotPermitted(
    `Cannot attach volume ${VolumeId} when it is in modification state: MODIFYING`,
  );
}

function checkAttachable(call: Call, volume: VolumeRecord, instance: InstanceRecord, device: string): void {
  const { InstanceId } = instance;
  if (!isDeviceName(device)) {
    throw errors.invalidParameterValue(
      `Value (${device}) for parameter device is invalid. ${device} is not a valid EBS device name.`,
    );
  }
  const state = instanceState(instance, call.now);
  if (state !== 'running' && state !== 'stopped') {
    throw new Ec2Error('IncorrectState', `Instance '${InstanceId}' is not 'running'.`);
  }
  if (volume.AvailabilityZone !== instance.Placement.AvailabilityZone) {
    throw new Ec2Error(
      'InvalidVolume.ZoneMismatch',
      `The volume '${volume.VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
    );
  }
  const attached = attachedVolumes(call, InstanceId);
  if (attached.some(({ attachment }) => attachment.device === device)) {
    throw errors.invalidParameterValue(
      `Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`,
    );
  }
  checkRoom(call, instance, attached.length);
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-limits.html (older instances than Nitro's have no firm limit) */
function checkRoom(call: Call, { InstanceId, InstanceType }: InstanceRecord, volumes: number): void {
  const { EbsInfo: limits, Hypervisor } = instanceType(InstanceType) ?? {};
  const most = limits?.MaximumEbsAttachments;
  if (most === undefined || Hypervisor !== 'nitro') return;
  // The limit is what is left beside the first interface; further ones take room too where it is shared.
  const interfaces = call.region.networkInterfaces.where('instance', InstanceId).length;
  const others = limits?.AttachmentLimitType === 'shared' ? Math.max(interfaces - 1, 0) : 0;
  if (volumes + others < most) return;
  throw new Ec2Error(
    'AttachmentLimitExceeded',
    `You may attach up to ${most} devices for this instance type. Please use a larger instance size to attach more volumes.`,
  );
}
