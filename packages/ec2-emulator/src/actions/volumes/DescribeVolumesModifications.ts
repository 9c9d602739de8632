import type { VolumeModification } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { describedModification } from './modification-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumesModifications.html */
const FILTERS: FilterTable<VolumeModification> = {
  'modification-state': (each) => each.ModificationState,
  'original-iops': (each) => each.OriginalIops,
  'original-size': (each) => each.OriginalSize,
  'original-volume-type': (each) => each.OriginalVolumeType,
  originalMultiAttachEnabled: (each) => each.OriginalMultiAttachEnabled,
  'start-time': (each) => each.StartTime,
  'target-iops': (each) => each.TargetIops,
  'target-size': (each) => each.TargetSize,
  'target-volume-type': (each) => each.TargetVolumeType,
  targetMultiAttachEnabled: (each) => each.TargetMultiAttachEnabled,
  'volume-id': (each) => each.VolumeId,
};

export default action('DescribeVolumesModifications', (input, call) => {
  const { volumes } = call.region;
  const ids = [...new Set(input.VolumeIds)];
  const asked = ids.length > 0 ? findAll(volumes, ids) : [...volumes];
  const unmodified = ids.length > 0 && asked.find(({ modification }) => !modification);
  if (unmodified) {
    throw new Ec2Error(
      'InvalidVolumeModification.NotFound',
      `Modification for volume '${unmodified.VolumeId}' does not exist.`,
    );
  }
  const passes = filterBy(input.Filters, FILTERS);
  const matching = asked
    .flatMap((volume) => {
      const { modification } = volume;
      const position = volumes.positionOf(volume);
      return modification ? [{ position, each: describedModification(volume, modification, call.now) }] : [];
    })
    .filter(({ each }) => passes(each))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 1, max: 500 }, ({ position }) => position);
  return { VolumesModifications: items.map(({ each }) => each), NextToken };
});
