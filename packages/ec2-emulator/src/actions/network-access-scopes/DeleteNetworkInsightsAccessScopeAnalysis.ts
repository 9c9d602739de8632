import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkInsightsAccessScopeAnalysis', (input, { region }) => {
  const { NetworkInsightsAccessScopeAnalysisId: id } = find(
    region.accessScopeAnalyses,
    input.NetworkInsightsAccessScopeAnalysisId,
  );
  region.accessScopeAnalyses.delete(id);
  region.tags.delete(id);
  return { NetworkInsightsAccessScopeAnalysisId: id };
});
