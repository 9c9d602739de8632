import type { Snapshot } from '@aws-sdk/client-ec2';
import { quickStartImages } from '../../catalogue/images/index.ts';
import type { Call } from '../../core/call.ts';
import { checkId, notFound } from '../../core/find.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { idFormats } from '../../state/id-format.ts';
import { stateAt } from '../../state/phase.ts';
import { snapshotPublicAccess } from './block-public-access.ts';
import { storageTier } from './storage-tier.ts';

export type DescribedSnapshot = Snapshot & { readonly SnapshotId: string; readonly VolumeSize: number };

/** A snapshot that the caller may make volumes of. */
export interface SeenSnapshot {
  readonly snapshot: DescribedSnapshot;
  readonly own: boolean;
  /** Whether the caller, by itself, was given it. */
  readonly shared: boolean;
  readonly isPublic: boolean;
  /** Grows along the list, for paging. */
  readonly position: number;
}

// Those behind the quick-start images come first; there are far fewer of them than this.
const FIRST_OWN_POSITION = 1_000_000;

/** Every snapshot in the region that the caller owns or may use. */
export function* seenSnapshots(call: Call): Generator<SeenSnapshot> {
  yield* quickStartSnapshots(call.region.name);
  for (const accountId of call.accounts.keys()) {
    for (const record of call.world.region(accountId, call.region.name).snapshots) {
      const seen = seenRecord(record, accountId, call);
      if (seen) yield seen;
    }
  }
}

/** The snapshot of an id that the caller may use. Throws `InvalidSnapshot.NotFound` and the like. */
export function seenSnapshot(call: Call, snapshotId: string): SeenSnapshot {
  checkId(idFormats.snapshot, snapshotId);
  for (const accountId of call.accounts.keys()) {
    const record = call.world.region(accountId, call.region.name).snapshots.get(snapshotId);
    const seen = record && seenRecord(record, accountId, call);
    if (seen) return seen;
  }
  for (const seen of quickStartSnapshots(call.region.name))
    if (seen.snapshot.SnapshotId === snapshotId) return seen;
  throw notFound(idFormats.snapshot, [snapshotId]);
}

function seenRecord(record: SnapshotRecord, accountId: string, call: Call): SeenSnapshot | undefined {
  const own = accountId === call.account.id;
  const shared = record.sharedWith.includes(call.account.id);
  const there = call.world.region(accountId, call.region.name);
  // Those that were public before all public sharing was blocked stay so for when it is not, but nobody sees them.
  const isPublic =
    record.sharedWithAll && snapshotPublicAccess.get({ region: there }) !== 'block-all-sharing';
  if (!own && !shared && !isPublic) return undefined;
  return {
    snapshot: describedSnapshot(record, call.now),
    own,
    shared,
    isPublic,
    position: FIRST_OWN_POSITION + there.snapshots.positionOf(record),
  };
}

/** A snapshot as DescribeSnapshots answers it, but for tags. */
export function describedSnapshot(record: SnapshotRecord, now: Date): DescribedSnapshot {
  const { phase, sharedWith: _, sharedWithAll: __, lock: _lock, tiering, ...snapshot } = record;
  const State = stateAt(phase, now);
  const done = State === 'completed';
  return {
    ...snapshot,
    State,
    Progress: progress(record, now),
    StorageTier: storageTier(record, now),
    ...(tiering?.restoreExpiry && { RestoreExpiryTime: tiering.restoreExpiry }),
    ...(done && { CompletionTime: new Date(phase.next?.at ?? record.StartTime) }),
  };
}

/** How much of a snapshot has been copied: EC2 tells it in whole percent. */
function progress({ phase, StartTime }: SnapshotRecord, now: Date): string {
  if (!phase.next || phase.next.at <= now.getTime()) return '100%';
  const start = StartTime.getTime();
  return `${Math.max(0, Math.floor((100 * (now.getTime() - start)) / (phase.next.at - start)))}%`;
}

function* quickStartSnapshots(region: string): Generator<SeenSnapshot> {
  let position = 0;
  for (const image of quickStartImages(region)) {
    for (const { Ebs } of image.BlockDeviceMappings ?? []) {
      if (!Ebs?.SnapshotId || !Ebs.VolumeSize) continue;
      const snapshot: DescribedSnapshot = {
        SnapshotId: Ebs.SnapshotId,
        VolumeSize: Ebs.VolumeSize,
        VolumeId: 'vol-ffffffff',
        OwnerId: image.OwnerId,
        OwnerAlias: image.ImageOwnerAlias,
        Description: '',
        StartTime: new Date(image.CreationDate ?? 0),
        State: 'completed',
        Progress: '100%',
        Encrypted: false,
        StorageTier: 'standard',
      };
      yield { snapshot, own: false, shared: false, isPublic: true, position: position++ };
    }
  }
}
