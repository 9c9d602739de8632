import { action } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import { pathEnd } from './endpoints.ts';

export default action('CreateNetworkInsightsPath', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'network-insights-path');
  const { Source = '', Destination, DestinationIp, SourceIp, DestinationPort, Protocol } = input;
  if (Protocol !== 'tcp' && Protocol !== 'udp') {
    throw errors.invalidParameterValue(`Value (${Protocol}) for parameter protocol is invalid.`);
  }
  const { FilterAtSource: atSource, FilterAtDestination: atDestination } = input;
  if (atSource && (SourceIp !== undefined || DestinationPort !== undefined)) {
    throw errors.invalidParameterCombination(
      'FilterAtSource cannot be used together with SourceIp or DestinationPort.',
    );
  }
  if (atDestination && DestinationIp !== undefined) {
    throw errors.invalidParameterCombination(
      'FilterAtDestination cannot be used together with DestinationIp.',
    );
  }
  if (!Destination && !DestinationIp && !atSource?.DestinationAddress)
    throw errors.missingParameter('Destination');
  pathEnd(call, Source);
  if (Destination) pathEnd(call, Destination);
  const id = newId(call, 'nip');
  const path = call.region.networkInsightsPaths.put({
    NetworkInsightsPathId: id,
    NetworkInsightsPathArn: ec2Arn(call.region, 'network-insights-path', id),
    CreatedDate: call.now,
    Source,
    ...(Destination && { Destination }),
    ...(SourceIp && { SourceIp }),
    ...(DestinationIp && { DestinationIp }),
    Protocol,
    ...(DestinationPort !== undefined && { DestinationPort }),
    ...(atSource && { FilterAtSource: atSource }),
    ...(atDestination && { FilterAtDestination: atDestination }),
  });
  addTags(call.region, 'network-insights-path', id, tags);
  return { NetworkInsightsPath: { ...path, Tags: tagsOf(call.region, id) } };
});
