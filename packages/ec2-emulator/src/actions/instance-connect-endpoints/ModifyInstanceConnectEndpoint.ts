import { action } from '../../core/action.ts';
import { find } from '../../core/find.ts';
import { groupsFor } from '../../network/interface-groups.ts';

export default action('ModifyInstanceConnectEndpoint', (input, call) => {
  const { instanceConnectEndpoints, networkInterfaces } = call.region;
  const endpoint = find(instanceConnectEndpoints, input.InstanceConnectEndpointId);
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
    PreserveClientIp: input.PreserveClientIp ?? endpoint.PreserveClientIp,
    IpAddressType: input.IpAddressType ?? endpoint.IpAddressType,
  });
  return { Return: true };
});
