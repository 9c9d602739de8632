import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { checkOutpost } from '../../core/outposts.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { createSnapshot } from './new-snapshot.ts';
import { describedSnapshot } from './seen-snapshots.ts';

export default action('CreateSnapshot', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'snapshot');
  checkOutpost('outpostArn', input.OutpostArn);
  const volume = find(call.region.volumes, input.VolumeId);
  const snapshot = createSnapshot(call, { ...volume, VolumeSize: volume.Size }, input.Description ?? '');
  addTags(call.region, 'snapshot', snapshot.SnapshotId, tags);
  const { CompletionTime: _completed, ...described } = describedSnapshot(snapshot, call.now);
  return {
    ...described,
    State: 'pending' as const,
    Progress: '',
    Tags: tagsOf(call.region, snapshot.SnapshotId),
  };
});
