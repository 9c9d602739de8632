import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { stateAt } from '../../state/phase.ts';
import type { FastLaunchRecord } from '../../state/task-records.ts';
import { describedFastLaunch } from './fast-launch-view.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFastLaunchImages.html */
const FILTERS = (now: Date): FilterTable<FastLaunchRecord> => ({
  'launch-template': ({ LaunchTemplate: template }) =>
    template?.LaunchTemplateId ?? template?.LaunchTemplateName,
  'owner-id': (record) => record.OwnerId,
  'resource-type': (record) => record.ResourceType,
  state: ({ phase }) => stateAt(phase, now),
});

export default action('DescribeFastLaunchImages', (input, call) => {
  const { fastLaunches } = call.region;
  const matching = [...fastLaunches]
    .filter(({ ImageId }) => !input.ImageIds?.length || input.ImageIds.includes(ImageId))
    .filter(filterBy(input.Filters, FILTERS(call.now)));
  const { items, NextToken } = page(matching, input, { min: 0, max: 200 }, (each) =>
    fastLaunches.positionOf(each),
  );
  return { FastLaunchImages: items.map((record) => describedFastLaunch(record, call.now)), NextToken };
});
