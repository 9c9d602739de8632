import type { LockedSnapshotsInfo, LockState } from '@aws-sdk/client-ec2';
import { errors } from '../../core/errors.ts';
import type { SnapshotLockRecord, SnapshotRecord } from '../../state/compute-records.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;

/** The state of a lock. https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lock-concepts.html */
export function lockState({ mode, expiresOn, coolOff }: SnapshotLockRecord, now: Date): LockState {
  if (expiresOn <= now) return 'expired';
  if (mode === 'governance') return 'governance';
  return coolOff && coolOff.expiresOn > now ? 'compliance-cooloff' : 'compliance';
}

/** Whether a snapshot can't be deleted for a lock. */
export function isLocked({ lock }: SnapshotRecord, now: Date): boolean {
  return lock !== undefined && lockState(lock, now) !== 'expired';
}

/** Throws when a snapshot can't be deleted for a lock. */
export function checkUnlocked(snapshot: SnapshotRecord, now: Date): void {
  if (!isLocked(snapshot, now)) return;
  throw errors.operationNotPermitted(`The snapshot '${snapshot.SnapshotId}' is locked and can't be deleted.`);
}

/** A lock as EC2 describes it. */
export function describedLock(
  { SnapshotId, OwnerId }: SnapshotRecord,
  lock: SnapshotLockRecord,
  now: Date,
): LockedSnapshotsInfo {
  const { createdOn, expiresOn, coolOff } = lock;
  return {
    SnapshotId,
    OwnerId,
    LockState: lockState(lock, now),
    LockDuration: Math.ceil((expiresOn.getTime() - createdOn.getTime()) / DAY_MS),
    CoolOffPeriod: coolOff?.hours,
    CoolOffPeriodExpiresOn: coolOff?.expiresOn,
    LockCreatedOn: createdOn,
    LockDurationStartTime: createdOn,
    LockExpiresOn: expiresOn,
  };
}
