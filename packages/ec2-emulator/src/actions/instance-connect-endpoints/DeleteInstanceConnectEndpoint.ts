import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { tagsOf } from '../../core/tags.ts';
import { turning } from '../../state/phase.ts';
import { describedEndpoint } from './endpoint-view.ts';

export default action('DeleteInstanceConnectEndpoint', (input, call) => {
  const { instanceConnectEndpoints, networkInterfaces } = call.region;
  const endpoint = find(instanceConnectEndpoints, input.InstanceConnectEndpointId);
  const id = endpoint.InstanceConnectEndpointId;
  for (const interfaceId of endpoint.NetworkInterfaceIds ?? []) networkInterfaces.delete(interfaceId);
  const phase = turning('delete-in-progress' as const, 'delete-complete' as const, transitionEnd(call));
  const deleting = instanceConnectEndpoints.put({ ...endpoint, phase });
  const described = { ...describedEndpoint(deleting, call.now), State: 'delete-in-progress' as const };
  return { InstanceConnectEndpoint: { ...described, Tags: tagsOf(call.region, id) } };
});
