import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { findAll } from '../../core/find.ts';
import { page } from '../../core/paging.ts';
import { shownAnalysis } from './shown.ts';

/** It has no filters; its parameters narrow down by scope and by the time an analysis started. */
export default action('DescribeNetworkInsightsAccessScopeAnalyses', (input, { region }) => {
  const { accessScopeAnalyses } = region;
  const { NetworkInsightsAccessScopeId: scopeId, AnalysisStartTimeBegin, AnalysisStartTimeEnd } = input;
  const ids = input.NetworkInsightsAccessScopeAnalysisIds ?? [];
  const asked = ids.length > 0 ? findAll(accessScopeAnalyses, ids) : [...accessScopeAnalyses];
  const found = asked
    .filter((analysis) => scopeId === undefined || analysis.NetworkInsightsAccessScopeId === scopeId)
    .filter(filterBy(input.Filters, {}))
    .filter(({ StartDate }) => !AnalysisStartTimeBegin || StartDate >= AnalysisStartTimeBegin)
    .filter(({ StartDate }) => !AnalysisStartTimeEnd || StartDate <= AnalysisStartTimeEnd)
    .sort((a, b) => accessScopeAnalyses.positionOf(a) - accessScopeAnalyses.positionOf(b));
  const { items, ...rest } = page(found, input, { min: 1, max: 100 }, (each) =>
    accessScopeAnalyses.positionOf(each),
  );
  return {
    NetworkInsightsAccessScopeAnalyses: items.map((each) => shownAnalysis(region, each)),
    ...rest,
  };
});
