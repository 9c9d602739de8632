import type { ImageUsageReportEntry } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { stateAt } from '../../state/phase.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageUsageReportEntries.html */
const FILTERS: FilterTable<ImageUsageReportEntry> = {
  'account-id': (entry) => entry.AccountId,
  'creation-time': (entry) => entry.ReportCreationTime,
  'resource-type': (entry) => entry.ResourceType,
};

export default action('DescribeImageUsageReportEntries', (input, call) => {
  const { imageUsageReports } = call.region;
  const asked = input.ReportIds?.length
    ? findAll(imageUsageReports, input.ReportIds)
    : [...imageUsageReports];
  const entries = asked
    .filter(({ ImageId, phase }) => {
      const wanted = !input.ImageIds?.length || input.ImageIds.includes(ImageId);
      return wanted && stateAt(phase, call.now) === 'available';
    })
    .flatMap(({ usage, ReportId, ImageId, CreationTime }) =>
      usage.map(({ accountId, resourceType, count }) => ({
        ResourceType: resourceType,
        ReportId,
        UsageCount: count,
        AccountId: accountId,
        ImageId,
        ReportCreationTime: CreationTime,
      })),
    )
    .filter(filterBy(input.Filters, FILTERS));
  // The entries of a report never change, so their places among all of them do not either.
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const { items, NextToken } = page(entries, input, { min: 1, max: 500 }, (entry) => places.get(entry) ?? 0);
  return { ImageUsageReportEntries: items, NextToken };
});
