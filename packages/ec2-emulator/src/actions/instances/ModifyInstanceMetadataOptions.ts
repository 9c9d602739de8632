import { action } from '../../core/action.ts';
import { instanceState } from './instance-view.ts';
import { checkMetadataOptions, hopLimit } from './launch/metadata-options.ts';
import { incorrectState } from './power.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceMetadataOptions', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const { InstanceId, MetadataOptions: before } = instance;
  if (!['running', 'stopped'].includes(instanceState(instance, call.now))) {
    throw incorrectState(`The instance '${InstanceId}' is not in a valid state for this operation.`);
  }
  checkMetadataOptions(input);
  const after = {
    ...before,
    HttpTokens: input.HttpTokens ?? before?.HttpTokens,
    HttpPutResponseHopLimit: hopLimit(input.HttpPutResponseHopLimit) ?? before?.HttpPutResponseHopLimit,
    HttpEndpoint: input.HttpEndpoint ?? before?.HttpEndpoint,
    HttpProtocolIpv6: input.HttpProtocolIpv6 ?? before?.HttpProtocolIpv6,
    InstanceMetadataTags: input.InstanceMetadataTags ?? before?.InstanceMetadataTags,
  };
  call.region.instances.put({ ...instance, MetadataOptions: { ...after, State: 'applied' } });
  return { InstanceId, InstanceMetadataOptions: { ...after, State: 'pending' as const } };
});
