import type { DescribeFastSnapshotRestoreSuccessItem } from '@aws-sdk/client-ec2';
import { regionNamed } from '../../catalogue/regions.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { stateAt } from '../../state/phase.ts';
import type { FastSnapshotRestoreRecord } from '../../state/task-records.ts';
import { ownSnapshot } from './own-snapshot.ts';

interface Asked {
  readonly SourceSnapshotIds?: string[] | undefined;
  readonly AvailabilityZones?: string[] | undefined;
  readonly AvailabilityZoneIds?: string[] | undefined;
}

/** Whether volumes made of a snapshot in a zone are there at once with all their blocks. */
export function isFastRestored({ region, now }: Call, snapshotId: string, zone: string): boolean {
  const restore = region.fastSnapshotRestores.get(`${snapshotId} ${zone}`);
  return restore !== undefined && stateAt(restore.phase, now) === 'enabled';
}

/** Fast restore of a snapshot in a zone as EC2 describes it. */
export function describedFastRestore(
  { phase, ...restore }: FastSnapshotRestoreRecord,
  now: Date,
): DescribeFastSnapshotRestoreSuccessItem {
  const State = stateAt(phase, now);
  const done = State === 'enabled' && phase.next ? new Date(phase.next.at) : undefined;
  return {
    ...restore,
    State,
    StateTransitionReason:
      State === 'enabled' || State === 'disabled'
        ? 'Client.UserInitiated - Lifecycle state transition'
        : 'Client.UserInitiated',
    ...(done && { OptimizingTime: done, EnabledTime: done }),
    ...(State === 'disabled' && { DisabledTime: new Date(phase.next?.at ?? now) }),
  };
}

/**
 * Does work for each snapshot in each zone asked for. A snapshot for which it fails is told of and leaves the others
 * alone.
 */
export function eachFastRestore(
  call: Call,
  { SourceSnapshotIds = [], AvailabilityZones = [], AvailabilityZoneIds = [] }: Asked,
  work: (
    snapshotId: string,
    zone: { readonly name: string; readonly id: string },
  ) => FastSnapshotRestoreRecord,
) {
  const zones = (regionNamed(call.region.name)?.zones ?? []).filter(
    ({ name, id }) => AvailabilityZones.includes(name) || AvailabilityZoneIds.includes(id),
  );
  const unknown = AvailabilityZones.find((name) => !zones.some((zone) => zone.name === name));
  if (unknown) throw new Ec2Error('InvalidZone.NotFound', `The zone '${unknown}' does not exist.`);
  const outcomes = SourceSnapshotIds.flatMap((SnapshotId) =>
    zones.map((zone) => outcomeOf(SnapshotId, zone)),
  );
  function outcomeOf(SnapshotId: string, zone: (typeof zones)[number]) {
    try {
      ownSnapshot(call, SnapshotId);
      return { done: describedFastRestore(work(SnapshotId, zone), call.now) };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      const failure = {
        AvailabilityZone: zone.name,
        Error: { Code: error.code, Message: error.message },
      };
      return { failed: { SnapshotId, FastSnapshotRestoreStateErrors: [failure] } };
    }
  }
  return {
    Successful: outcomes.flatMap(({ done }) => done ?? []),
    Unsuccessful: outcomes.flatMap(({ failed }) => failed ?? []),
  };
}
