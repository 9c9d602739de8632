import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { requestedZone } from '../../network/requested-zone.ts';
import { createVolume, planVolume } from './new-volume.ts';
import { checkDependencies } from './type-dependencies.ts';
import { describedVolume } from './volume-view.ts';

export default action('CreateVolume', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'volume');
  if (input.AvailabilityZone && input.AvailabilityZoneId) {
    throw errors.invalidParameterCombination(
      "The parameter 'availabilityZone' may not be used in combination with 'availabilityZoneId'",
    );
  }
  checkOutpost('outpostArn', input.OutpostArn);
  const zone = requestedZone(call, input.AvailabilityZone, input.AvailabilityZoneId);
  checkDependencies(input);
  const plan = planVolume(call, { ...input, VolumeSize: input.Size }, 'gp2');
  const volume = createVolume(call, plan, zone);
  addTags(call.region, 'volume', volume.VolumeId, tags);
  const { Attachments: _attachments, FastRestored: _fast, ...described } = describedVolume(volume, call.now);
  return {
    ...described,
    State: 'creating' as const,
    Tags: tagsOf(call.region, volume.VolumeId),
  };
});
