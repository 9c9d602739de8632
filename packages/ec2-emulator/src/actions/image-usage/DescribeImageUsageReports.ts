import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import { stateAt } from '../../state/phase.ts';
import type { ImageUsageReportRecord } from '../../state/task-records.ts';
import { describedReport } from './image-usage.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageUsageReports.html */
const FILTERS = (now: Date): FilterTable<ImageUsageReportRecord> => ({
  'creation-time': (report) => report.CreationTime,
  state: ({ phase }) => stateAt(phase, now),
});

export default action('DescribeImageUsageReports', (input, call) => {
  const { imageUsageReports } = call.region;
  const ofImages = [...imageUsageReports].filter(({ ImageId }) => input.ImageIds?.includes(ImageId));
  if (input.ImageIds?.length && ofImages.length === 0) return { ImageUsageReports: [] };
  const { items, ...rest } = listing(call.region, imageUsageReports, input, {
    ids: input.ReportIds?.length ? input.ReportIds : ofImages.map(({ ReportId }) => ReportId),
    filters: FILTERS(call.now),
    limits: { min: 1, max: 500 },
  });
  return {
    ImageUsageReports: items.map((item) => ({ ...describedReport(item, call.now), Tags: item.Tags })),
    ...rest,
  };
});
