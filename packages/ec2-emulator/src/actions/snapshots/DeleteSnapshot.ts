import { action } from '../../core/action.ts';
import { checkUnused, ownSnapshot } from './own-snapshot.ts';
import { deleteSnapshot } from './recycle-bin.ts';
import { checkUnlocked } from './snapshot-lock.ts';

export default action('DeleteSnapshot', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  const { SnapshotId } = snapshot;
  checkUnused(call, SnapshotId);
  checkUnlocked(snapshot, call.now);
  deleteSnapshot(call, snapshot);
  return {};
});
