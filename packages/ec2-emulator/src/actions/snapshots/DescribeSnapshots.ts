import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { checkOwners } from '../../core/owners.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { type SeenSnapshot, seenSnapshot, seenSnapshots } from './seen-snapshots.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html */
const FILTERS: FilterTable<SeenSnapshot> = {
  description: ({ snapshot }) => snapshot.Description,
  encrypted: ({ snapshot }) => snapshot.Encrypted,
  'owner-alias': ({ snapshot }) => snapshot.OwnerAlias,
  'owner-id': ({ snapshot }) => snapshot.OwnerId,
  progress: ({ snapshot }) => snapshot.Progress,
  'snapshot-id': ({ snapshot }) => snapshot.SnapshotId,
  'start-time': ({ snapshot }) => snapshot.StartTime,
  status: ({ snapshot }) => snapshot.State,
  'storage-tier': ({ snapshot }) => snapshot.StorageTier,
  'transfer-type': ({ snapshot }) => snapshot.TransferType,
  'volume-id': ({ snapshot }) => snapshot.VolumeId,
  'volume-size': ({ snapshot }) => snapshot.VolumeSize,
};

export default action('DescribeSnapshots', (input, call) => {
  checkOwners(input.OwnerIds);
  checkOwners(input.RestorableByUserIds);
  const ids = [...new Set(input.SnapshotIds)];
  const asked = ids.length > 0 ? ids.map((id) => seenSnapshot(call, id)) : [...seenSnapshots(call)];
  const matching = asked
    .filter(ownedBy(input.OwnerIds ?? [], call))
    .filter(restorableBy(input.RestorableByUserIds ?? [], call))
    .filter(filterBy(input.Filters, FILTERS, ({ snapshot }) => tagsOf(call.region, snapshot.SnapshotId)))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  return {
    Snapshots: items.map(({ snapshot }) => ({ ...snapshot, Tags: tagsOf(call.region, snapshot.SnapshotId) })),
    NextToken,
  };
});

function ownedBy(owners: readonly string[], call: Call): (seen: SeenSnapshot) => boolean {
  if (owners.length === 0) return () => true;
  const accepted = new Set(owners.map((owner) => (owner === 'self' ? call.account.id : owner)));
  return ({ snapshot }) => accepted.has(snapshot.OwnerId ?? '') || accepted.has(snapshot.OwnerAlias ?? '');
}

/** Who has a permission of a snapshot is told only to its owner. */
function restorableBy(users: readonly string[], call: Call): (seen: SeenSnapshot) => boolean {
  if (users.length === 0) return () => true;
  const self = users.includes('self') || users.includes(call.account.id);
  return ({ snapshot, own, shared, isPublic }) =>
    // An account implicitly may make volumes of what it owns.
    (self && (own || shared)) ||
    (users.includes('all') && isPublic) ||
    (call.region.snapshots.get(snapshot.SnapshotId)?.sharedWith.some((user) => users.includes(user)) ??
      false);
}
