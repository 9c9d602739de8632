import type { DescribeFastSnapshotRestoreSuccessItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { describedFastRestore } from './fast-restores.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFastSnapshotRestores.html */
const FILTERS: FilterTable<DescribeFastSnapshotRestoreSuccessItem> = {
  'availability-zone': (restore) => restore.AvailabilityZone,
  'availability-zone-id': (restore) => restore.AvailabilityZoneId,
  'owner-id': (restore) => restore.OwnerId,
  'snapshot-id': (restore) => restore.SnapshotId,
  state: (restore) => restore.State,
};

export default action('DescribeFastSnapshotRestores', (input, call) => {
  const { fastSnapshotRestores } = call.region;
  const passes = filterBy(input.Filters, FILTERS);
  const matching = [...fastSnapshotRestores].filter((record) =>
    passes(describedFastRestore(record, call.now)),
  );
  const { items, NextToken } = page(matching, input, { min: 0, max: 200 }, (record) =>
    fastSnapshotRestores.positionOf(record),
  );
  return { FastSnapshotRestores: items.map((record) => describedFastRestore(record, call.now)), NextToken };
});
