import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { HostRecord } from '../../state/capacity-records.ts';
import { describedHost, hostState } from './host-view.ts';
import { forgetReleased } from './live-hosts.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeHosts.html */
const FILTERS: FilterTable<HostRecord> = {
  'auto-placement': (host) => host.AutoPlacement,
  'availability-zone': (host) => host.AvailabilityZone,
  'availability-zone-id': (host) => host.AvailabilityZoneId,
  'client-token': (host) => host.ClientToken,
  'host-reservation-id': () => undefined,
  'instance-type': (host) => host.HostProperties.InstanceType,
  state: hostState,
};

/** Released hosts are shown for an hour. */
export default action('DescribeHosts', (input, call) => {
  forgetReleased(call);
  const { items, ...rest } = listing(
    call.region,
    call.region.hosts,
    { ...input, Filters: input.Filter },
    { ids: input.HostIds, filters: FILTERS, limits: { min: 5, max: 500 } },
  );
  return { Hosts: items.map((host) => ({ ...describedHost(call, host), Tags: host.Tags })), ...rest };
});
