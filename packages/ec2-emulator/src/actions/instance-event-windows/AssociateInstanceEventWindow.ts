import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { liveHost } from '../hosts/live-hosts.ts';
import { shownInstances } from '../instances/shown-instances.ts';
import { checkFree, describedWindow } from './event-windows.ts';

/** A window is for instances, for tags or for hosts, one kind at a time. */
export default action('AssociateInstanceEventWindow', (input, call) => {
  const window = find(call.region.instanceEventWindows, input.InstanceEventWindowId);
  const { InstanceIds = [], InstanceTags = [], DedicatedHostIds = [] } = input.AssociationTarget ?? {};
  const before = window.AssociationTarget ?? {};
  const after = {
    InstanceIds: [...new Set([...(before.InstanceIds ?? []), ...InstanceIds])],
    Tags: [...(before.Tags ?? []), ...InstanceTags],
    DedicatedHostIds: [...new Set([...(before.DedicatedHostIds ?? []), ...DedicatedHostIds])],
  };
  if (Object.values(after).filter(({ length }) => length > 0).length !== 1) {
    throw errors.invalidParameterCombination(
      'Only one type of target (instance IDs, Dedicated Host IDs, or tags) can be associated with an event window.',
    );
  }
  if (InstanceIds.length > 0) shownInstances(call, InstanceIds);
  for (const id of DedicatedHostIds) liveHost(call, id);
  checkFree(call, window, [...InstanceIds, ...DedicatedHostIds]);
  const associated = call.region.instanceEventWindows.put({ ...window, AssociationTarget: after });
  return { InstanceEventWindow: describedWindow(call, associated) };
});
