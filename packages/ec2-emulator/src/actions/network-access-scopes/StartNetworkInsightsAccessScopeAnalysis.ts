import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { findingsOf } from './findings.ts';

/** Looks for paths between internet gateways and interfaces; it is over at once though the reply says it runs. */
export default action('StartNetworkInsightsAccessScopeAnalysis', (input, call) => {
  const { region, now } = call;
  const tags = requestedTags(input.TagSpecifications, 'network-insights-access-scope-analysis');
  const scope = find(region.accessScopes, input.NetworkInsightsAccessScopeId);
  const id = newId(call, 'nisa');
  const started = {
    NetworkInsightsAccessScopeAnalysisId: id,
    NetworkInsightsAccessScopeAnalysisArn: ec2Arn(region, 'network-insights-access-scope-analysis', id),
    NetworkInsightsAccessScopeId: scope.NetworkInsightsAccessScopeId,
    StartDate: now,
  };
  const findings = findingsOf(call, scope, id);
  region.accessScopeAnalyses.put({
    ...started,
    Status: 'succeeded',
    EndDate: now,
    FindingsFound: findings.length > 0 ? 'true' : 'false',
    AnalyzedEniCount: region.networkInterfaces.size,
    findings,
  });
  addTags(region, 'network-insights-access-scope-analysis', id, tags);
  return {
    NetworkInsightsAccessScopeAnalysis: {
      ...started,
      Status: 'running' as const,
      FindingsFound: 'unknown' as const,
      Tags: tagsOf(region, id),
    },
  };
});
