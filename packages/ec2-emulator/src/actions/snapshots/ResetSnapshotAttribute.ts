import { action } from '../../core/action.ts';
import { ownSnapshot } from './own-snapshot.ts';

export default action('ResetSnapshotAttribute', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  call.region.snapshots.put({ ...snapshot, sharedWith: [], sharedWithAll: false });
  return {};
});
