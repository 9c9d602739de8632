import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { checkId } from '../../core/find.ts';
import type { ImageRecord, SnapshotRecord } from '../../state/compute-records.ts';
import { idFormats } from '../../state/id-format.ts';
import { seenSnapshot } from './seen-snapshots.ts';

/** The caller's own snapshot of an id. Throws `InvalidSnapshot.NotFound`, and `AuthFailure` when it is another's. */
export function ownSnapshot(call: Call, snapshotId = ''): SnapshotRecord {
  checkId(idFormats.snapshot, snapshotId);
  const record = call.region.snapshots.get(snapshotId);
  if (record) return record;
  seenSnapshot(call, snapshotId);
  throw new Ec2Error('AuthFailure', `Not authorized for snapshot:${snapshotId}`, 403);
}

/** Throws `InvalidSnapshot.InUse` for a snapshot that an image of the account's maps, of those that count. */
export function checkUnused(
  call: Call,
  snapshotId: string,
  counts: (image: ImageRecord) => boolean = () => true,
): void {
  const user = [...call.region.images].find(
    (image) => counts(image) && image.BlockDeviceMappings.some(({ Ebs }) => Ebs?.SnapshotId === snapshotId),
  );
  if (!user) return;
  throw new Ec2Error(
    'InvalidSnapshot.InUse',
    `The snapshot ${snapshotId} is currently in use by ${user.ImageId}`,
  );
}
