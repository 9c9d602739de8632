import type { InstanceMonitoring, MonitoringState } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { shownInstances } from './shown-instances.ts';

/** Turns detailed monitoring on or off and tells it as on its way, as EC2's reply does. */
export function setMonitoring(
  call: Call,
  instanceIds: readonly string[] | undefined,
  State: 'enabled' | 'disabled',
): InstanceMonitoring[] {
  const underWay: MonitoringState = State === 'enabled' ? 'pending' : 'disabling';
  return shownInstances(call, instanceIds).map((instance) => {
    call.region.instances.put({ ...instance, Monitoring: { State } });
    return { InstanceId: instance.InstanceId, Monitoring: { State: underWay } };
  });
}
