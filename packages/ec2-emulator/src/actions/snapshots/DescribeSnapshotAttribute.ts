import { action } from '../../core/action.ts';
import { ownSnapshot } from './own-snapshot.ts';

export default action('DescribeSnapshotAttribute', (input, call) => {
  const { SnapshotId, sharedWith, sharedWithAll } = ownSnapshot(call, input.SnapshotId);
  if (input.Attribute === 'productCodes') return { SnapshotId, ProductCodes: [] };
  return {
    SnapshotId,
    CreateVolumePermissions: [
      ...sharedWith.map((UserId) => ({ UserId })),
      ...(sharedWithAll ? [{ Group: 'all' as const }] : []),
    ],
  };
});
