import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { createVolume, planVolume } from './new-volume.ts';
import { checkDependencies } from './type-dependencies.ts';
import { describedVolume } from './volume-view.ts';

/** A copy is in its source's zone, as encrypted as that at least, and can be used while it is still being initialized. */
export default action('CopyVolumes', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'volume');
  const source = find(call.region.volumes, input.SourceVolumeId);
  const { State } = describedVolume(source, call.now);
  if (State !== 'available' && State !== 'in-use') {
    throw new Ec2Error('IncorrectState', `Volume '${source.VolumeId}' is in the '${State}' state.`);
  }
  const { Size = source.Size, VolumeType = 'gp2', Iops, Throughput, MultiAttachEnabled } = input;
  if (Size < source.Size) {
    throw errors.invalidParameterValue(
      `Volume of size ${Size}GB is smaller than volume '${source.VolumeId}', expect size >= ${source.Size}GB`,
    );
  }
  checkDependencies({ ...input, VolumeType });
  const { AvailabilityZone, AvailabilityZoneId } = source;
  const Encrypted = source.Encrypted === true || input.Encrypted === true;
  const KmsKeyId = input.KmsKeyId ?? source.KmsKeyId;
  const asked = { VolumeSize: Size, VolumeType, Iops, Throughput, MultiAttachEnabled, Encrypted, KmsKeyId };
  const { VolumeId } = createVolume(call, planVolume(call, asked, 'gp2'), {
    AvailabilityZone,
    AvailabilityZoneId,
  });
  const copy = call.region.volumes.put({
    ...find(call.region.volumes, VolumeId),
    SourceVolumeId: source.VolumeId,
  });
  addTags(call.region, 'volume', VolumeId, tags);
  const { Attachments: _attachments, ...described } = describedVolume(copy, call.now);
  return {
    Volumes: [{ ...described, State: 'creating' as const, Tags: tagsOf(call.region, VolumeId) }],
  };
});
