import type { VolumeStatusItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { VolumeRecord } from '../../state/compute-records.ts';
import { attachmentsOf } from './attached-volumes.ts';
import { initializationOf } from './initialization.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumeStatus.html */
const FILTERS: FilterTable<VolumeStatusItem> = {
  'action.code': () => undefined,
  'action.description': () => undefined,
  'action.event-id': () => undefined,
  'availability-zone': (item) => item.AvailabilityZone,
  'availability-zone-id': (item) => item.AvailabilityZoneId,
  'event.description': () => undefined,
  'event.event-id': () => undefined,
  'event.event-type': () => undefined,
  'event.not-after': () => undefined,
  'event.not-before': () => undefined,
  'volume-status.details-name': (item) => item.VolumeStatus?.Details?.map(({ Name }) => Name) ?? [],
  'volume-status.details-status': (item) => item.VolumeStatus?.Details?.map(({ Status }) => Status) ?? [],
  'volume-status.status': (item) => item.VolumeStatus?.Status,
};

/**
 * Volumes are always well here. Only those with a provisioned rate, and copies, take time to be initialized.
 */
export default action('DescribeVolumeStatus', (input, { region, now }) => {
  const ids = [...new Set(input.VolumeIds)];
  const asked = ids.length > 0 ? findAll(region.volumes, ids) : [...region.volumes];
  const passes = filterBy(input.Filters, FILTERS, ({ VolumeId = '' }) => tagsOf(region, VolumeId));
  const matching = asked
    .map((volume) => ({ position: region.volumes.positionOf(volume), item: statusOf(volume, now) }))
    .filter(({ item }) => passes(item))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  return { VolumeStatuses: items.map(({ item }) => item), NextToken };
});

function statusOf(volume: VolumeRecord, now: Date): VolumeStatusItem {
  const initialization = initializationOf(volume, now);
  const provisioned = volume.VolumeType === 'io1' || volume.VolumeType === 'io2';
  return {
    VolumeId: volume.VolumeId,
    AvailabilityZone: volume.AvailabilityZone,
    AvailabilityZoneId: volume.AvailabilityZoneId,
    VolumeStatus: {
      Status: 'ok',
      Details: [
        { Name: 'io-enabled', Status: 'passed' },
        { Name: 'io-performance', Status: provisioned ? 'normal' : 'not-applicable' },
        ...(initialization
          ? [
              {
                Name: 'initialization-state' as const,
                Status: initialization.Progress === 100 ? 'completed' : 'initializing',
              },
            ]
          : []),
      ],
    },
    ...(initialization && { InitializationStatusDetails: initialization }),
    Actions: [],
    Events: [],
    AttachmentStatuses: volume.MultiAttachEnabled
      ? attachmentsOf(volume, now).map(({ instanceId }) => ({
          InstanceId: instanceId,
          IoPerformance: 'normal',
        }))
      : [],
  };
}
