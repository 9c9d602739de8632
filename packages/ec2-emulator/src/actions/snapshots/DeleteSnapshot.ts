import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ownSnapshot } from './own-snapshot.ts';
import { deleteSnapshot } from './recycle-bin.ts';
import { checkUnlocked } from './snapshot-lock.ts';

export default action('DeleteSnapshot', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  const { SnapshotId } = snapshot;
  const user = [...call.region.images].find(({ BlockDeviceMappings }) =>
    BlockDeviceMappings.some(({ Ebs }) => Ebs?.SnapshotId === SnapshotId),
  );
  if (user) {
    throw new Ec2Error(
      'InvalidSnapshot.InUse',
      `The snapshot ${SnapshotId} is currently in use by ${user.ImageId}`,
    );
  }
  checkUnlocked(snapshot, call.now);
  deleteSnapshot(call, snapshot);
  return {};
});
