import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { stateAt, turning } from '../../state/phase.ts';
import { checkUnused, ownSnapshot } from './own-snapshot.ts';
import { storageTier } from './storage-tier.ts';

/** A snapshot of an image can be archived once the image is disabled. Nobody has an archived snapshot shared. */
export default action('ModifySnapshotTier', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  const { SnapshotId, phase } = snapshot;
  if (input.StorageTier !== 'archive') {
    throw errors.invalidParameterValue(`Value (${input.StorageTier}) for parameter storageTier is invalid.`);
  }
  if (stateAt(phase, call.now) !== 'completed' || storageTier(snapshot, call.now) === 'archive') {
    throw new Ec2Error(
      'IncorrectState',
      `The snapshot '${SnapshotId}' is not a completed snapshot in the standard tier.`,
    );
  }
  checkUnused(call, SnapshotId, ({ phase }) => stateAt(phase, call.now) !== 'disabled');
  const archival = turning(
    'archival-in-progress' as const,
    'archival-completed' as const,
    transitionEnd(call),
  );
  call.region.snapshots.put({
    ...snapshot,
    sharedWith: [],
    sharedWithAll: false,
    tiering: { startedAt: call.now, phase: archival },
  });
  return { SnapshotId, TieringStartTime: call.now };
});
