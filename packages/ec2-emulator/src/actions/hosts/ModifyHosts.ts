import { action } from '../../core/action.ts';
import { eachHost } from './each-host.ts';
import { hardwareFor } from './host-hardware.ts';

export default action('ModifyHosts', (input, call) => {
  const { AutoPlacement, HostRecovery, HostMaintenance, InstanceType, InstanceFamily } = input;
  const hardware = InstanceType || InstanceFamily ? hardwareFor(InstanceType, InstanceFamily) : undefined;
  return eachHost(call, input.HostIds, (host) =>
    call.region.hosts.put({
      ...host,
      ...(AutoPlacement && { AutoPlacement }),
      ...(HostRecovery && { HostRecovery }),
      ...(HostMaintenance && { HostMaintenance }),
      ...(hardware && {
        HostProperties: hardware,
        AllowsMultipleInstanceTypes: InstanceFamily ? ('on' as const) : ('off' as const),
      }),
    }),
  );
});
