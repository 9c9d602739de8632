import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { ownSnapshot } from './own-snapshot.ts';

export default action('DeleteSnapshot', (input, call) => {
  const { SnapshotId } = ownSnapshot(call, input.SnapshotId);
  const { images, snapshots, tags } = call.region;
  const user = [...images].find(({ BlockDeviceMappings }) =>
    BlockDeviceMappings.some(({ Ebs }) => Ebs?.SnapshotId === SnapshotId),
  );
  if (user) {
    throw new Ec2Error(
      'InvalidSnapshot.InUse',
      `The snapshot ${SnapshotId} is currently in use by ${user.ImageId}`,
    );
  }
  snapshots.delete(SnapshotId);
  tags.delete(SnapshotId);
  return {};
});
