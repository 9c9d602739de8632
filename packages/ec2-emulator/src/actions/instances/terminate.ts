import type { InstanceStateChange } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from './instance-view.ts';
import { changeState, noChange, transitionReason, USER_INITIATED } from './power.ts';

/** Terminates instances, protected or not. What is to go with them goes when they have shut down. */
export const terminateInstances = (call: Call, instances: readonly InstanceRecord[]): InstanceStateChange[] =>
  instances.map((instance) => terminate(call, instance));

function terminate(call: Call, instance: InstanceRecord): InstanceStateChange {
  if (['shutting-down', 'terminated'].includes(instanceState(instance, call.now)))
    return noChange(call, instance);
  const { InstanceId } = instance;
  const change = changeState(call, instance, 'shutting-down', 'terminated', {
    StateTransitionReason: transitionReason(call),
    StateReason: USER_INITIATED,
  });
  const end = call.region.instances.get(InstanceId)?.phase.next?.at;
  call.region.departures.put({ InstanceId, at: end ?? call.now.getTime() });
  return change;
}
