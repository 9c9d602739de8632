import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { eachHost } from './each-host.ts';
import { instancesOn } from './host-view.ts';

export default action('ReleaseHosts', (input, call) =>
  eachHost(call, input.HostIds, (host) => {
    if (instancesOn(call, host).length > 0) {
      throw new Ec2Error(
        'Client.InvalidHost.Occupied',
        `Dedicated host '${host.HostId}' cannot be released as it is occupied.`,
      );
    }
    call.region.hosts.delete(host.HostId);
    call.region.tags.delete(host.HostId);
  }),
);
