import type { SnapshotTierStatus } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { SnapshotRecord } from '../../state/compute-records.ts';
import { stateAt } from '../../state/phase.ts';
import { storageTier } from './storage-tier.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshotTierStatus.html */
const FILTERS = (now: Date): FilterTable<SnapshotRecord> => ({
  'snapshot-id': (snapshot) => snapshot.SnapshotId,
  'volume-id': (snapshot) => snapshot.VolumeId,
  'last-tiering-operation': ({ tiering }) => tiering && stateAt(tiering.phase, now),
});

export default action('DescribeSnapshotTierStatus', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.snapshots, input, {
    filters: FILTERS(call.now),
  });
  const SnapshotTierStatuses = items.map((item) => ({ ...statusOf(item, call.now), Tags: item.Tags }));
  return { SnapshotTierStatuses, ...rest };
});

function statusOf(snapshot: SnapshotRecord, now: Date): SnapshotTierStatus {
  const { tiering } = snapshot;
  const operation = tiering && stateAt(tiering.phase, now);
  return {
    SnapshotId: snapshot.SnapshotId,
    VolumeId: snapshot.VolumeId,
    OwnerId: snapshot.OwnerId,
    Status: stateAt(snapshot.phase, now),
    StorageTier: storageTier(snapshot, now),
    ...(tiering && {
      LastTieringStartTime: tiering.startedAt,
      LastTieringOperationStatus: operation,
      LastTieringProgress: operation?.endsWith('-completed') ? 100 : 0,
      ...(operation === 'archival-completed' && {
        ArchivalCompleteTime: new Date(tiering.phase.next?.at ?? tiering.startedAt),
      }),
      RestoreExpiryTime: tiering.restoreExpiry,
    }),
  };
}
