import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { find } from '../../core/find.ts';

export default action('DeleteNetworkInsightsAccessScope', (input, { region }) => {
  const { NetworkInsightsAccessScopeId } = find(region.accessScopes, input.NetworkInsightsAccessScopeId);
  if (region.accessScopeAnalyses.where('scope', NetworkInsightsAccessScopeId).length > 0) {
    throw new Ec2Error(
      'AnalysisExistsForNetworkInsightsAccessScope',
      `The access scope '${NetworkInsightsAccessScopeId}' has analyses. Delete them first.`,
    );
  }
  region.accessScopes.delete(NetworkInsightsAccessScopeId);
  region.tags.delete(NetworkInsightsAccessScopeId);
  return { NetworkInsightsAccessScopeId };
});
