import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';
import { eachHost } from './each-host.ts';
import { instancesOn } from './host-view.ts';

/** The instances on a host must have been stopped or terminated. */
export default action('ReleaseHosts', (input, call) =>
  eachHost(call, input.HostIds, (host) => {
    if (instancesOn(call, host).some((instance) => instanceState(instance, call.now) !== 'stopped')) {
      throw new Ec2Error(
        'Client.InvalidHost.Occupied',
        `Dedicated host '${host.HostId}' cannot be released as it is occupied.`,
      );
    }
    call.region.hosts.put({ ...host, releasedAt: call.now });
  }),
);
