import { action, type InputOf } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { createVolume, planVolume } from './new-volume.ts';
import { describedVolume } from './volume-view.ts';

export default action('CreateVolume', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'volume');
  const zone = requestedZone(call, input.AvailabilityZone, input.AvailabilityZoneId);
  checkDependencies(input);
  // Unlike a launch, which makes gp3 volumes, this operation has kept its old default.
  const plan = planVolume(call, { ...input, VolumeSize: input.Size }, 'gp2');
  const volume = createVolume(call, plan, zone);
  addTags(call.region, 'volume', volume.VolumeId, tags);
  return {
    ...describedVolume(volume, call.now),
    State: 'creating' as const,
    Tags: tagsOf(call.region, volume.VolumeId),
  };
});

/** Throws `InvalidParameterDependency` for what only some types of volumes can have. */
function checkDependencies({ VolumeType = 'gp2', MultiAttachEnabled, Throughput }: InputOf<'CreateVolume'>) {
  const requires = (parameter: string, types: string) =>
    new Ec2Error(
      'InvalidParameterDependency',
      `The parameter ${parameter} is only supported for ${types} volumes, not for ${VolumeType}.`,
    );
  if (MultiAttachEnabled && VolumeType !== 'io1' && VolumeType !== 'io2') {
    throw requires('MultiAttachEnabled', 'io1 and io2');
  }
  if (Throughput !== undefined && VolumeType !== 'gp3') throw requires('Throughput', 'gp3');
}
