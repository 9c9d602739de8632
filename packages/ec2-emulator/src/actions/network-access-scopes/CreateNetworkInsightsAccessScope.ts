import type { AccessScopePath, AccessScopePathRequest } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import { shownContent, shownScope } from './shown.ts';

export default action('CreateNetworkInsightsAccessScope', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'network-insights-access-scope');
  const id = newId(call, 'nis');
  const scope = region.accessScopes.put({
    NetworkInsightsAccessScopeId: id,
    NetworkInsightsAccessScopeArn: ec2Arn(region, 'network-insights-access-scope', id),
    CreatedDate: now,
    UpdatedDate: now,
    matchPaths: (input.MatchPaths ?? []).map(kept),
    excludePaths: (input.ExcludePaths ?? []).map(kept),
  });
  addTags(region, 'network-insights-access-scope', id, tags);
  return {
    NetworkInsightsAccessScope: shownScope(region, scope),
    NetworkInsightsAccessScopeContent: shownContent(scope),
  };
});

/** Requests and replies write a path in the same way. */
const kept = (path: AccessScopePathRequest): AccessScopePath => ({ ...path });
