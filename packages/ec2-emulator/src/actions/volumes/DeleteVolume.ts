import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { describedVolume } from './volume-view.ts';

export default action('DeleteVolume', (input, call) => {
  const { volumes, tags } = call.region;
  const { VolumeId, Attachments: [attachment] = [] } = describedVolume(
    find(volumes, input.VolumeId),
    call.now,
  );
  if (attachment) {
    throw new Ec2Error('VolumeInUse', `Volume ${VolumeId} is currently attached to ${attachment.InstanceId}`);
  }
  volumes.delete(VolumeId);
  tags.delete(VolumeId);
  return {};
});
