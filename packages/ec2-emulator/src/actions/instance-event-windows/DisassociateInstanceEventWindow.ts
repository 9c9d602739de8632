import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { describedWindow } from './event-windows.ts';

export default action('DisassociateInstanceEventWindow', (input, call) => {
  const window = find(call.region.instanceEventWindows, input.InstanceEventWindowId);
  const { InstanceIds = [], InstanceTags = [], DedicatedHostIds = [] } = input.AssociationTarget ?? {};
  const before = window.AssociationTarget ?? {};
  const left = (ids: string[] = [], gone: string[]) => ids.filter((id) => !gone.includes(id));
  const AssociationTarget = {
    InstanceIds: left(before.InstanceIds, InstanceIds),
    Tags: (before.Tags ?? []).filter(
      (tag) => !InstanceTags.some(({ Key, Value }) => Key === tag.Key && Value === tag.Value),
    ),
    DedicatedHostIds: left(before.DedicatedHostIds, DedicatedHostIds),
  };
  const after = call.region.instanceEventWindows.put({ ...window, AssociationTarget });
  return { InstanceEventWindow: describedWindow(call, after) };
});
