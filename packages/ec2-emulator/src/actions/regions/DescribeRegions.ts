import { isUsable, REGIONS, type Region } from '../../catalogue/regions.ts';
import type { Account } from '../../core/accounts.ts';
import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';

function optInStatus(region: Region, account: Account) {
  if (!region.optIn) return 'opt-in-not-required';
  return isUsable(region, account) ? 'opted-in' : 'not-opted-in';
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
const filtersFor = (account: Account): FilterTable<Region> => ({
  endpoint: (region) => region.endpoint,
  'opt-in-status': (region) => optInStatus(region, account),
  'region-name': (region) => region.name,
});

/** Which regions an account has opted in to is said where the accounts are: Amazon does it with another service. */
export default action('DescribeRegions', (input, { account }) => {
  const names = input.RegionNames ?? [];
  const unknown = names.filter((name) => !REGIONS.has(name));
  if (unknown.length > 0) throw errors.invalidParameterValue(`Invalid region name(s): ${unknown.join(', ')}`);
  const passes = filterBy(input.Filters, filtersFor(account));
  const Regions = [...REGIONS.values()]
    .filter((region) =>
      names.length === 0 ? input.AllRegions || isUsable(region, account) : names.includes(region.name),
    )
    .filter(passes)
    .map((region) => ({
      RegionName: region.name,
      Endpoint: region.endpoint,
      OptInStatus: optInStatus(region, account),
    }));
  return { Regions };
});
