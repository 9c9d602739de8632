import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { ownSnapshot } from './own-snapshot.ts';

export default action('ResetSnapshotAttribute', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  if (input.Attribute !== 'createVolumePermission') {
    throw errors.invalidParameterValue(
      `Value (${input.Attribute}) for parameter attribute is invalid. Unknown attribute.`,
    );
  }
  call.region.snapshots.put({ ...snapshot, sharedWith: [], sharedWithAll: false });
  return {};
});
