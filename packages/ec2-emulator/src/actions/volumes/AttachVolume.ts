import { action } from '../../core/action.ts';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { InstanceRecord, VolumeRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { instanceState } from '../instances/instance-view.ts';
import { incorrectState } from '../instances/power.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { attachedVolumes } from './attached-volumes.ts';
import { describedAttachment, describedVolume } from './volume-view.ts';

export default action('AttachVolume', (input, call) => {
  const volume = find(call.region.volumes, input.VolumeId);
  const instance = shownInstance(call, input.InstanceId);
  const device = input.Device ?? '';
  checkFree(call, volume);
  checkAttachable(call, volume, instance, device);
  const attachment = {
    instanceId: instance.InstanceId,
    device,
    deleteOnTermination: false,
    attachTime: call.now,
    phase: turning('attaching', 'attached', transitionEnd(call)),
  };
  call.region.volumes.put({ ...volume, attachment });
  return { ...describedAttachment(volume.VolumeId, attachment, call.now), State: 'attaching' as const };
});

function checkFree(call: Call, volume: VolumeRecord): void {
  const { State, VolumeId, Attachments: [attached] = [] } = describedVolume(volume, call.now);
  if (attached) {
    throw new Ec2Error('VolumeInUse', `${VolumeId} is already attached to an instance`);
  }
  if (State !== 'available') {
    throw new Ec2Error(
      'IncorrectState',
      `Volume ${VolumeId} is in the '${State}' state; it must be 'available'.`,
    );
  }
}

function checkAttachable(call: Call, volume: VolumeRecord, instance: InstanceRecord, device: string): void {
  const { InstanceId } = instance;
  if (!/^(\/dev\/)?(sd|xvd)[a-z]{1,2}\d{0,2}$/.test(device)) {
    throw errors.invalidParameterValue(
      `Value (${device}) for parameter device is invalid. ${device} is not a valid EBS device name.`,
    );
  }
  const state = instanceState(instance, call.now);
  if (!['running', 'stopped', 'pending'].includes(state)) {
    throw incorrectState(`Instance '${InstanceId}' is not 'running'.`);
  }
  if (volume.AvailabilityZone !== instance.Placement.AvailabilityZone) {
    throw new Ec2Error(
      'InvalidVolume.ZoneMismatch',
      `The volume '${volume.VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
    );
  }
  const taken = attachedVolumes(call, InstanceId).some(({ attachment }) => attachment.device === device);
  if (taken) {
    throw errors.invalidParameterValue(
      `Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`,
    );
  }
}
