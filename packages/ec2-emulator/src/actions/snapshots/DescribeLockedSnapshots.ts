import type { LockedSnapshotsInfo } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { ownSnapshot } from './own-snapshot.ts';
import { describedLock } from './snapshot-lock.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLockedSnapshots.html */
const FILTERS: FilterTable<LockedSnapshotsInfo> = { 'lock-state': (lock) => lock.LockState };

export default action('DescribeLockedSnapshots', (input, call) => {
  const { snapshots } = call.region;
  const ids = [...new Set(input.SnapshotIds)];
  const asked = ids.length > 0 ? ids.map((id) => ownSnapshot(call, id)) : [...snapshots];
  const passes = filterBy(input.Filters, FILTERS);
  const matching = asked
    .flatMap((snapshot) => {
      const position = snapshots.positionOf(snapshot);
      return snapshot.lock ? [{ position, lock: describedLock(snapshot, snapshot.lock, call.now) }] : [];
    })
    .filter(({ lock }) => passes(lock))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  return { Snapshots: items.map(({ lock }) => lock), NextToken };
});
