import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import type { ImageRecord } from '../../state/compute-records.ts';
import { deleteSnapshot } from '../snapshots/recycle-bin.ts';
import { isLocked } from '../snapshots/snapshot-lock.ts';
import { deleteImage } from './recycle-bin.ts';
import { ownImage } from './seen-images.ts';

export default action('DeregisterImage', (input, call) => {
  const image = ownImage(call, input.ImageId ?? '');
  checkUnprotected(image, call);
  deleteImage(call, image);
  if (!input.DeleteAssociatedSnapshots) return { Return: true };
  return { Return: true, DeleteSnapshotResults: snapshotsOf(image).map((id) => deleteSnapshotOf(id, call)) };
});

function checkUnprotected({ ImageId, DeregistrationProtection: protection }: ImageRecord, call: Call): void {
  const [, until] = /^disabled-after: (.+)$/.exec(protection ?? '') ?? [];
  const cooling = until !== undefined && Date.parse(until) > call.now.getTime();
  if (!cooling && !protection?.startsWith('enabled')) return;
  throw errors.operationNotPermitted(
    `The image '${ImageId}' may not be deregistered because deregistration protection is enabled. Disable deregistration protection and try again.`,
  );
}

const snapshotsOf = (image: ImageRecord) =>
  image.BlockDeviceMappings.flatMap(({ Ebs }) => (Ebs?.SnapshotId ? [Ebs.SnapshotId] : []));

/** A snapshot that another image needs stays. */
function deleteSnapshotOf(SnapshotId: string, call: Call) {
  const { images, snapshots } = call.region;
  const snapshot = snapshots.get(SnapshotId);
  if (!snapshot) return { SnapshotId, ReturnCode: 'missing-permissions' as const };
  if ([...images].some((image) => snapshotsOf(image).includes(SnapshotId))) {
    return { SnapshotId, ReturnCode: 'skipped' as const };
  }
  if (isLocked(snapshot, call.now)) return { SnapshotId, ReturnCode: 'client-error' as const };
  deleteSnapshot(call, snapshot);
  return { SnapshotId, ReturnCode: 'success' as const };
}
