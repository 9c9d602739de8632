import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { retained, retention } from '../../core/retention.ts';
import { describedVolume } from './volume-view.ts';

export default action('DeleteVolume', (input, call) => {
  const { volumes, binnedVolumes, tags } = call.region;
  const volume = find(volumes, input.VolumeId);
  const { VolumeId, State, Attachments: [attachment] = [] } = describedVolume(volume, call.now);
  if (attachment) {
    throw new Ec2Error('VolumeInUse', `Volume ${VolumeId} is currently attached to ${attachment.InstanceId}`);
  }
  if (State !== 'available') throw new Ec2Error('IncorrectState', `${VolumeId} is not 'available'.`);
  const binned = retained(retention.get(call)?.volumeDays, call.now);
  if (binned) binnedVolumes.put({ ...volume, binned });
  else tags.delete(VolumeId);
  volumes.delete(VolumeId);
  return {};
});
