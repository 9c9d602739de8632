import { action } from '../../core/action.ts';
import type { FilterTable } from '../../core/filters.ts';
import { listing } from '../../core/listing.ts';
import type { NetworkInsightsAnalysisRecord } from '../../state/task-records.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInsightsAnalyses.html */
const FILTERS: FilterTable<NetworkInsightsAnalysisRecord> = {
  'path-found': (analysis) => analysis.NetworkPathFound,
  status: (analysis) => analysis.Status,
};

export default action('DescribeNetworkInsightsAnalyses', (input, call) => {
  const { networkInsightsAnalyses } = call.region;
  const { NetworkInsightsPathId: pathId, NetworkInsightsAnalysisIds: asked = [] } = input;
  const { AnalysisStartTime: from, AnalysisEndTime: until } = input;
  const isNarrowed = pathId !== undefined || from !== undefined || until !== undefined;
  // An analysis is over as soon as it has begun.
  const inQuestion = (pathId ? networkInsightsAnalyses.where('path', pathId) : [...networkInsightsAnalyses])
    .filter(({ StartDate }) => (!from || StartDate >= from) && (!until || StartDate <= until))
    .map(({ NetworkInsightsAnalysisId: id }) => id);
  if (isNarrowed && inQuestion.length === 0) return { NetworkInsightsAnalyses: [] };
  const ids = asked.length > 0 || !isNarrowed ? asked : inQuestion;
  const { items, ...rest } = listing(call.region, networkInsightsAnalyses, input, {
    ids,
    filters: FILTERS,
    limits: { min: 1, max: 100 },
  });
  return { NetworkInsightsAnalyses: items, ...rest };
});
