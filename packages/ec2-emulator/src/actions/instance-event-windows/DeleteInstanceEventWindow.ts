import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteInstanceEventWindow', (input, call) => {
  const { InstanceEventWindowId, AssociationTarget } = find(
    call.region.instanceEventWindows,
    input.InstanceEventWindowId,
  );
  const targets = Object.values(AssociationTarget ?? {}).flat();
  if (targets.length > 0 && !input.ForceDelete) {
    throw errors.dependencyViolation(
      `The event window '${InstanceEventWindowId}' is associated with targets. Disassociate them, or force the deletion.`,
    );
  }
  call.region.instanceEventWindows.delete(InstanceEventWindowId);
  call.region.tags.delete(InstanceEventWindowId);
  return { InstanceEventWindowState: { InstanceEventWindowId, State: 'deleting' as const } };
});
