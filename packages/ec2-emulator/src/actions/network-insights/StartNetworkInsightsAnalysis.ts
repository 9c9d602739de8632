import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { analyse } from './analysis.ts';

/** An analysis is of the network as it is when it starts, and is over at once though the reply says it runs. */
export default action('StartNetworkInsightsAnalysis', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'network-insights-analysis');
  const path = find(call.region.networkInsightsPaths, input.NetworkInsightsPathId);
  const way = analyse(call, path);
  const { FilterInArns = [], FilterOutArns = [] } = input;
  const passed = new Set(way.components.map(({ Component }) => Component?.Arn));
  const found =
    way.found &&
    FilterInArns.every((arn) => passed.has(arn)) &&
    !FilterOutArns.some((arn) => passed.has(arn));
  const id = newId(call, 'nia');
  const started = {
    NetworkInsightsAnalysisId: id,
    NetworkInsightsAnalysisArn: ec2Arn(call.region, 'network-insights-analysis', id),
    NetworkInsightsPathId: path.NetworkInsightsPathId,
    StartDate: call.now,
    ...(FilterInArns.length > 0 && { FilterInArns }),
    ...(FilterOutArns.length > 0 && { FilterOutArns }),
  };
  call.region.networkInsightsAnalyses.put({
    ...started,
    Status: 'succeeded',
    NetworkPathFound: found,
    ForwardPathComponents: found ? [...way.components] : [],
    Explanations: [...way.explanations],
  });
  addTags(call.region, 'network-insights-analysis', id, tags);
  return {
    NetworkInsightsAnalysis: { ...started, Status: 'running' as const, Tags: tagsOf(call.region, id) },
  };
});
