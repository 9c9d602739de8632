import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { shownContent } from './shown.ts';

export default action('GetNetworkInsightsAccessScopeContent', (input, { region }) => ({
  NetworkInsightsAccessScopeContent: shownContent(
    find(region.accessScopes, input.NetworkInsightsAccessScopeId),
  ),
}));
