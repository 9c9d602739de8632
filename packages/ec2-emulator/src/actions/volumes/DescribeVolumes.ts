import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import { volumeFilters } from './volume-filters.ts';
import { describedVolume } from './volume-view.ts';

export default action('DescribeVolumes', (input, call) => {
  const { region, now } = call;
  const asked = input.VolumeIds?.length
    ? findAll(region.volumes, [...new Set(input.VolumeIds)], 'volumes')
    : [...region.volumes];
  const passes = filterBy(input.Filters, volumeFilters, ({ VolumeId = '' }) => tagsOf(region, VolumeId));
  const matching = asked
    .map((record) => ({ position: region.volumes.positionOf(record), volume: describedVolume(record, now) }))
    .filter(({ volume }) => passes(volume))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  const Volumes = items.map(({ volume }) => {
    const Tags = tagsOf(region, volume.VolumeId);
    return { ...volume, ...(Tags.length > 0 && { Tags }) };
  });
  return { Volumes, NextToken };
});
