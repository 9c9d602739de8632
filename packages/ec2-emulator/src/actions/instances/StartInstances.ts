import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { associationFor } from '../../network/addresses.ts';
import { withAssociation } from '../../network/network-interfaces.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { checkRootVolume } from '../volumes/attached-volumes.ts';
import { instanceState } from './instance-view.ts';
import { instancesWithinQuota, vcpuLimitExceeded } from './launch/quota.ts';
import { changeState, incorrectState, noChange } from './power.ts';
import { shownInstances } from './shown-instances.ts';

export default action('StartInstances', (input, call) => {
  const instances = shownInstances(call, input.InstanceIds);
  for (const instance of instances) checkStartable(instance, call);
  return { StartingInstances: instances.map((instance) => start(call, instance)) };
});

function checkStartable(instance: InstanceRecord, call: Call): void {
  if (instance.RootDeviceType === 'instance-store') {
    throw errors.unsupportedOperation(
      `The instance '${instance.InstanceId}' does not have an 'ebs' root device type and cannot be started.`,
    );
  }
  const state = instanceState(instance, call.now);
  if (state === 'stopped') checkRootVolume(call, instance);
  else if (state !== 'pending' && state !== 'running') {
    throw incorrectState(
      `The instance '${instance.InstanceId}' is not in a state from which it can be started.`,
    );
  }
}

function start(call: Call, instance: InstanceRecord) {
  if (instanceState(instance, call.now) !== 'stopped') return noChange(call, instance);
  const { vcpus } = instance.attributes;
  if (instancesWithinQuota(call, instance.InstanceType, vcpus) < 1)
    throw vcpuLimitExceeded(instance.InstanceType);
  newPublicAddress(call, instance);
  const { StateReason: _reason, ...started } = instance;
  return changeState(call, started, 'pending', 'running', {
    LaunchTime: call.now,
    StateTransitionReason: '',
  });
}

/** A public address of Amazon's is given back at a stop, and another comes with the start. */
function newPublicAddress(call: Call, instance: InstanceRecord): void {
  const [primary] = call.region.networkInterfaces.where('instance', instance.InstanceId);
  const subnet = call.region.subnets.get(primary?.SubnetId);
  if (!primary || primary.Association || !subnet?.MapPublicIpOnLaunch) return;
  const association = associationFor(call, subnet);
  call.region.networkInterfaces.put(withAssociation(primary, primary.PrivateIpAddress, association));
}
