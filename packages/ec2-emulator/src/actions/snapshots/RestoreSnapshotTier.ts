import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { turning } from '../../state/phase.ts';
import { ownSnapshot } from './own-snapshot.ts';
import { storageTier } from './storage-tier.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export default action('RestoreSnapshotTier', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  const { SnapshotId } = snapshot;
  const { TemporaryRestoreDays: days, PermanentRestore: permanent = false } = input;
  if (permanent === (days !== undefined)) {
    throw errors.invalidParameterCombination(
      'Specify either TemporaryRestoreDays or PermanentRestore, and not both.',
    );
  }
  if (days !== undefined && (days < 1 || days > 180)) {
    throw errors.invalidParameterValue(
      `Value (${days}) for parameter temporaryRestoreDays is invalid. It must be between 1 and 180.`,
    );
  }
  const temporarily = snapshot.tiering?.restoreExpiry !== undefined;
  if (!temporarily && storageTier(snapshot, call.now) !== 'archive') {
    throw new Ec2Error('IncorrectState', `The snapshot '${SnapshotId}' is not in the archive tier.`);
  }
  const kind = permanent ? 'permanent' : 'temporary';
  const done = transitionEnd(call);
  const phase = turning(`${kind}-restore-in-progress` as const, `${kind}-restore-completed` as const, done);
  const restoreExpiry = days === undefined ? undefined : new Date(done.getTime() + days * DAY_MS);
  call.region.snapshots.put({ ...snapshot, tiering: { startedAt: call.now, phase, restoreExpiry } });
  return {
    SnapshotId,
    RestoreStartTime: call.now,
    RestoreDuration: days,
    IsPermanentRestore: permanent,
  };
});
