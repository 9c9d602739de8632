import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import { groupsFor } from '../../network/interface-groups.ts';
import { turning } from '../../state/phase.ts';
import { ipAddressType } from './ip-address-type.ts';

export default action('ModifyInstanceConnectEndpoint', (input, call) => {
  const { instanceConnectEndpoints, networkInterfaces } = call.region;
  const endpoint = find(instanceConnectEndpoints, input.InstanceConnectEndpointId);
  const subnet = find(call.region.subnets, endpoint.SubnetId);
  const { PreserveClientIp = endpoint.PreserveClientIp ?? false } = input;
  const IpAddressType = ipAddressType(
    subnet,
    input.IpAddressType ?? endpoint.IpAddressType,
    PreserveClientIp,
  );
  const groups = input.SecurityGroupIds?.length
    ? groupsFor(call, endpoint, input.SecurityGroupIds)
    : undefined;
  for (const id of endpoint.NetworkInterfaceIds ?? []) {
    const networkInterface = networkInterfaces.get(id);
    if (groups && networkInterface) networkInterfaces.put({ ...networkInterface, Groups: groups });
  }
  instanceConnectEndpoints.put({
    ...endpoint,
    ...(groups && { SecurityGroupIds: groups.flatMap(({ GroupId }) => GroupId ?? []) }),
    PreserveClientIp,
    IpAddressType,
    phase: turning('update-in-progress', 'update-complete', transitionEnd(call)),
  });
  return { Return: true };
});
