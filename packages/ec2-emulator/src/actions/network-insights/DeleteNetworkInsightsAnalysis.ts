import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkInsightsAnalysis', (input, call) => {
  const { networkInsightsAnalyses, tags } = call.region;
  const { NetworkInsightsAnalysisId } = find(networkInsightsAnalyses, input.NetworkInsightsAnalysisId);
  networkInsightsAnalyses.delete(NetworkInsightsAnalysisId);
  tags.delete(NetworkInsightsAnalysisId);
  return { NetworkInsightsAnalysisId };
});
