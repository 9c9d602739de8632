import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { page } from '../../core/paging.ts';

export default action('GetNetworkInsightsAccessScopeAnalysisFindings', (input, { region }) => {
  const { NetworkInsightsAccessScopeAnalysisId, Status, findings } = find(
    region.accessScopeAnalyses,
    input.NetworkInsightsAccessScopeAnalysisId,
  );
  const { items, ...rest } = page(findings, input, { min: 1, max: 100 }, (each) => findings.indexOf(each));
  return {
    NetworkInsightsAccessScopeAnalysisId,
    AnalysisStatus: Status,
    AnalysisFindings: items,
    ...rest,
  };
});
