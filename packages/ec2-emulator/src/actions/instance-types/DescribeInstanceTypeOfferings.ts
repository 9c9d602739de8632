import type { InstanceTypeOffering, LocationType } from '@aws-sdk/client-ec2';
import { instanceTypes } from '../../catalogue/instance-types/index.ts';
import { offeredInRegion, offeredInZone } from '../../catalogue/instance-types/offerings.ts';
import { regionNamed } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';

export default action('DescribeInstanceTypeOfferings', (input, call) => {
  const all = offerings(input.LocationType ?? 'region', call.region.name);
  const matching = all.filter(
    filterBy(input.Filters, {
      'instance-type': (offering) => offering.InstanceType,
      location: (offering) => offering.Location,
    }),
  );
  const positions = new Map(all.map((offering, index) => [offering, index]));
  const { items, NextToken } = page(
    matching,
    input,
    { min: 5, max: 1000 },
    (offering) => positions.get(offering) ?? 0,
  );
  return { InstanceTypeOfferings: items, NextToken };
});

function offerings(LocationType: LocationType, regionName: string): InstanceTypeOffering[] {
  const types = [...instanceTypes().keys()] as NonNullable<InstanceTypeOffering['InstanceType']>[];
  const zones = regionNamed(regionName)?.zones ?? [];
  switch (LocationType) {
    case 'region':
      return types
        .filter((type) => offeredInRegion(type, regionName))
        .map((InstanceType) => ({ InstanceType, LocationType, Location: regionName }));
    case 'availability-zone':
    case 'availability-zone-id':
      return zones.flatMap((zone) =>
        types
          .filter((type) => offeredInZone(type, regionName, zone))
          .map((InstanceType) => ({
            InstanceType,
            LocationType,
            Location: LocationType === 'availability-zone' ? zone.name : zone.id,
          })),
      );
    case 'outpost':
      return [];
    default:
      throw errors.invalidParameterValue(`Value (${LocationType}) for parameter locationType is invalid.`);
  }
}
