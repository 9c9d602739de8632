import { action, type InputOf } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import type { SnapshotLockRecord } from '../../state/compute-records.ts';
import { ownSnapshot } from './own-snapshot.ts';
import { DAY_MS, describedLock, lockState } from './snapshot-lock.ts';

type Input = InputOf<'LockSnapshot'>;

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LockSnapshot.html
const MAX_DAYS = 36_500;
const MAX_COOL_OFF_HOURS = 72;
const HOUR_MS = 60 * 60 * 1000;

export default action('LockSnapshot', (input, call) => {
  const snapshot = ownSnapshot(call, input.SnapshotId);
  const lock = lockAsked(input, call.now);
  if (snapshot.lock) checkChangeable(snapshot.lock, lock, input, call.now);
  call.region.snapshots.put({ ...snapshot, lock });
  const { OwnerId: _owner, ...described } = describedLock(snapshot, lock, call.now);
  return described;
});

function lockAsked(input: Input, now: Date): SnapshotLockRecord {
  const { LockMode: mode, LockDuration: days, ExpirationDate, CoolOffPeriod: hours } = input;
  if (mode !== 'compliance' && mode !== 'governance') {
    throw errors.invalidParameterValue(`Value (${mode}) for parameter lockMode is invalid.`);
  }
  if ((days === undefined) === (ExpirationDate === undefined)) {
    throw errors.invalidParameterCombination('Specify either LockDuration or ExpirationDate, and not both.');
  }
  if (days !== undefined && (days < 1 || days > MAX_DAYS)) {
    throw errors.invalidParameterValue(
      `Value (${days}) for parameter lockDuration is invalid. It must be between 1 and ${MAX_DAYS}.`,
    );
  }
  if (ExpirationDate && ExpirationDate.getTime() - now.getTime() < DAY_MS) {
    throw errors.invalidParameterValue('The expiration date must be at least one day in the future.');
  }
  return {
    mode,
    createdOn: now,
    expiresOn: ExpirationDate ?? new Date(now.getTime() + (days ?? 1) * DAY_MS),
    ...(hours !== undefined && { coolOff: coolOffAsked(mode, hours, now) }),
  };
}

function coolOffAsked(mode: 'compliance' | 'governance', hours: number, now: Date) {
  if (mode === 'governance') {
    throw errors.invalidParameterCombination('CoolOffPeriod can only be specified for the compliance mode.');
  }
  if (hours < 1 || hours > MAX_COOL_OFF_HOURS) {
    throw errors.invalidParameterValue(
      `Value (${hours}) for parameter coolOffPeriod is invalid. It must be between 1 and ${MAX_COOL_OFF_HOURS}.`,
    );
  }
  return { hours, expiresOn: new Date(now.getTime() + hours * HOUR_MS) };
}

/** A lock in compliance mode can only be made longer once its cooling-off period is over. */
function checkChangeable(
  before: SnapshotLockRecord,
  after: SnapshotLockRecord,
  input: Input,
  now: Date,
): void {
  if (lockState(before, now) !== 'compliance') return;
  if (after.mode === 'compliance' && !after.coolOff && after.expiresOn >= before.expiresOn) return;
  throw errors.operationNotPermitted(
    `The snapshot '${input.SnapshotId}' is locked in compliance mode. Its lock can only be extended.`,
  );
}
