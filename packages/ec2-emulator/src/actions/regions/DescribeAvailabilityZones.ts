import type { AvailabilityZone } from '@aws-sdk/client-ec2';
import type { Zone } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { everyZone, usableZones } from '../../network/zones.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html */
const FILTERS: FilterTable<AvailabilityZone> = {
  'group-long-name': (zone) => zone.GroupLongName,
  'group-name': (zone) => zone.GroupName,
  message: (zone) => zone.Messages?.map((each) => each.Message) ?? [],
  'opt-in-status': (zone) => zone.OptInStatus,
  'parent-zone-id': (zone) => zone.ParentZoneId,
  'parent-zone-name': (zone) => zone.ParentZoneName,
  'region-name': (zone) => zone.RegionName,
  state: (zone) => zone.State,
  'zone-id': (zone) => zone.ZoneId,
  'zone-name': (zone) => zone.ZoneName,
  'zone-type': (zone) => zone.ZoneType,
};

/**
 * Zones that the account has not opted in to are shown with `AllAvailabilityZones`; what runs in a Local or Wavelength
 * Zone behaves as it does in an Availability Zone.
 */
export default action('DescribeAvailabilityZones', (input, { region }) => {
  const usable = new Set(usableZones(region));
  const zones = everyZone(region).filter((zone) => input.AllAvailabilityZones || usable.has(zone));
  checkKnown(
    input.ZoneNames,
    zones.map((zone) => zone.name),
  );
  checkKnown(
    input.ZoneIds,
    zones.map((zone) => zone.id),
  );
  const asked = (wanted: readonly string[] | undefined, value: string) =>
    !wanted?.length || wanted.includes(value);
  const AvailabilityZones = zones
    .filter((zone) => asked(input.ZoneNames, zone.name) && asked(input.ZoneIds, zone.id))
    .map((zone) => shown(zone, region.name, usable.has(zone)))
    .filter(filterBy(input.Filters, FILTERS));
  return { AvailabilityZones };
});

function shown({ edge, ...zone }: Zone, regionName: string, usable: boolean): AvailabilityZone {
  return {
    State: 'available',
    OptInStatus: edge ? (usable ? 'opted-in' : 'not-opted-in') : 'opt-in-not-required',
    Messages: [],
    RegionName: regionName,
    ZoneName: zone.name,
    ZoneId: zone.id,
    GroupName: zone.groupName,
    GroupLongName: zone.groupLongName,
    NetworkBorderGroup: zone.networkBorderGroup,
    ZoneType: edge?.type ?? 'availability-zone',
    ...(edge && { ParentZoneName: edge.parent?.name, ParentZoneId: edge.parent?.id }),
  };
}

function checkKnown(wanted: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = (wanted ?? []).filter((each) => !known.includes(each));
  if (unknown.length > 0)
    throw errors.invalidParameterValue(`Invalid availability zone: [${unknown.join(', ')}]`);
}
