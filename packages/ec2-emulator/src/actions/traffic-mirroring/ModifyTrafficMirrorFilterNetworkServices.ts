import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { describedFilter } from './filter-view.ts';

export default action('ModifyTrafficMirrorFilterNetworkServices', (input, { region }) => {
  const filter = find(region.trafficMirrorFilters, input.TrafficMirrorFilterId);
  const { AddNetworkServices: added = [], RemoveNetworkServices: removed = [] } = input;
  const unknown = [...added, ...removed].find((service) => service !== 'amazon-dns');
  if (unknown !== undefined) {
    throw errors.invalidParameterValue(`Value (${unknown}) for parameter networkService is invalid.`);
  }
  const services = new Set([...filter.NetworkServices, ...added]);
  const NetworkServices = [...services].filter((service) => !removed.includes(service));
  const modified = region.trafficMirrorFilters.put({ ...filter, NetworkServices });
  return { TrafficMirrorFilter: describedFilter(region, modified) };
});
