import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { membersOf } from '../instances/launch/placement-group.ts';
import { groupNamed } from './placement-groups.ts';

export default action('DeletePlacementGroup', (input, call) => {
  const group = groupNamed(call, input.GroupName ?? '');
  if (membersOf(call, group).length > 0) {
    throw new Ec2Error(
      'InvalidPlacementGroup.InUse',
      `The placement group '${group.GroupName}' is in use and may not be deleted.`,
    );
  }
  call.region.placementGroups.delete(group.GroupId);
  call.region.tags.delete(group.GroupId);
  return {};
});
