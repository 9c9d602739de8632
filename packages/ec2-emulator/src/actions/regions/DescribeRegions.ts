import { REGIONS, type Region } from '../../catalogue/regions.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';

const optInStatus = (region: Region) => (region.optIn ? 'not-opted-in' : 'opt-in-not-required');

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
const FILTERS: FilterTable<Region> = {
  endpoint: (region) => region.endpoint,
  'opt-in-status': optInStatus,
  'region-name': (region) => region.name,
};

/** No account has opted in to a region that asks for it: that is done with another service. */
export default action('DescribeRegions', (input) => {
  const names = input.RegionNames ?? [];
  const unknown = names.filter((name) => !REGIONS.has(name));
  if (unknown.length > 0) throw errors.invalidParameterValue(`Invalid region name(s): ${unknown.join(', ')}`);
  const passes = filterBy(input.Filters, FILTERS);
  const Regions = [...REGIONS.values()]
    .filter((region) =>
      names.length === 0 ? input.AllRegions || !region.optIn : names.includes(region.name),
    )
    .filter(passes)
    .map((region) => ({
      RegionName: region.name,
      Endpoint: region.endpoint,
      OptInStatus: optInStatus(region),
    }));
  return { Regions };
});
