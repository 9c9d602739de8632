import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { ownSnapshot } from './own-snapshot.ts';
import { lockState } from './snapshot-lock.ts';

export default action('UnlockSnapshot', (input, call) => {
  const { lock, ...unlocked } = ownSnapshot(call, input.SnapshotId);
  const { SnapshotId } = unlocked;
  if (!lock) throw new Ec2Error('IncorrectState', `The snapshot '${SnapshotId}' is not locked.`);
  if (lockState(lock, call.now) === 'compliance') {
    throw errors.operationNotPermitted(
      `The snapshot '${SnapshotId}' is locked in compliance mode and can't be unlocked.`,
    );
  }
  call.region.snapshots.put(unlocked);
  return { SnapshotId };
});
