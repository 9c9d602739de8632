import { action } from '../../core/action.ts';
import { listing } from '../../core/listing.ts';
import type { HostRecord } from '../../state/capacity-records.ts';

const FILTERS = {
  'availability-zone': (host: HostRecord) => host.AvailabilityZone,
  'instance-type': (host: HostRecord) => host.HostProperties.InstanceType,
};

/** Mac hosts are up to date: they launch the latest macOS. */
export default action('DescribeMacHosts', (input, call) => {
  const { items, ...rest } = listing(call.region, call.region.hosts, input, {
    ids: input.HostIds,
    filters: FILTERS,
    limits: { min: 5, max: 500 },
  });
  const MacHosts = items
    .filter((host) => !host.releasedAt && host.HostProperties.InstanceFamily?.startsWith('mac'))
    .map(({ HostId }) => ({ HostId, MacOSLatestSupportedVersions: ['13.7', '14.7', '15.6'] }));
  return { MacHosts, ...rest };
});
