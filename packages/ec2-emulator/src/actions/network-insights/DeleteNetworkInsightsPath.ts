import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkInsightsPath', (input, call) => {
  const { networkInsightsPaths, networkInsightsAnalyses, tags } = call.region;
  const { NetworkInsightsPathId } = find(networkInsightsPaths, input.NetworkInsightsPathId);
  if (networkInsightsAnalyses.where('path', NetworkInsightsPathId).length > 0) {
    throw new Ec2Error(
      'AnalysisExistsForNetworkInsightsPath',
      `The path '${NetworkInsightsPathId}' has analyses. Delete them first.`,
    );
  }
  networkInsightsPaths.delete(NetworkInsightsPathId);
  tags.delete(NetworkInsightsPathId);
  return { NetworkInsightsPathId };
});
