import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { checkContainer, encryptionAsked, importDisk } from './disks.ts';
import { describedImportSnapshot } from './import-view.ts';

/** The disk is not looked into: it is as large as the request says its upload was. */
export default action('ImportSnapshot', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'import-snapshot-task');
  const { DiskContainer: container, Description } = input;
  if (!container) throw errors.missingParameter('DiskContainer');
  checkContainer(container, ['VHD', 'VMDK', 'RAW']);
  const encryption = encryptionAsked(call, input);
  const ImportTaskId = newId(call, 'import-snap');
  const { SnapshotId, VolumeSize } = importDisk(
    call,
    container,
    ImportTaskId,
    input.ClientData?.UploadSize,
    encryption,
  );
  const { phase } = find(call.region.snapshots, SnapshotId);
  const task = call.region.importSnapshotTasks.put({
    ImportTaskId,
    ...(Description !== undefined && { Description }),
    startedAt: call.now,
    phase: { state: 'active', next: { state: 'completed', at: phase.next?.at ?? call.now.getTime() } },
    disk: {
      ...(container.Description !== undefined && { Description: container.Description }),
      DiskImageSize: VolumeSize * 2 ** 30,
      ...encryption,
      ...(container.Format !== undefined && { Format: container.Format.toUpperCase() }),
      SnapshotId,
      ...(container.Url !== undefined && { Url: container.Url }),
      ...(container.UserBucket && { UserBucket: container.UserBucket }),
    },
  });
  addTags(call.region, 'import-snapshot-task', ImportTaskId, tags);
  const { SnapshotTaskDetail, ...described } = describedImportSnapshot(task, call.now);
  const { SnapshotId: _snapshot, ...detail } = SnapshotTaskDetail ?? {};
  return {
    ...described,
    SnapshotTaskDetail: { ...detail, Status: 'active', StatusMessage: 'pending', Progress: '1' },
    Tags: tagsOf(call.region, ImportTaskId),
  };
});
