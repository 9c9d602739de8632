import { action, type InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { withAssociation } from '../../network/network-interfaces.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { instanceState } from './instance-view.ts';
import {
  changeState,
  incorrectState,
  noChange,
  transitionReason,
  USER_HIBERNATED,
  USER_INITIATED,
} from './power.ts';
import { shownInstances } from './shown-instances.ts';

export default action('StopInstances', (input, call) => {
  const instances = shownInstances(call, input.InstanceIds);
  for (const instance of instances) checkStoppable(instance, input, call);
  return { StoppingInstances: instances.map((instance) => stop(call, instance, input.Hibernate)) };
});

function checkStoppable(instance: InstanceRecord, input: InputOf<'StopInstances'>, call: Call): void {
  const { InstanceId } = instance;
  if (instance.RootDeviceType === 'instance-store') {
    throw errors.unsupportedOperation(
      `The instance '${InstanceId}' does not have an 'ebs' root device type and cannot be stopped.`,
    );
  }
  if (instance.attributes.disableApiStop) {
    throw errors.operationNotPermitted(
      `The instance '${InstanceId}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.`,
    );
  }
  if (input.Hibernate && !instance.HibernationOptions?.Configured) {
    throw new Ec2Error(
      'UnsupportedHibernationConfiguration',
      `The instance can't be hibernated because it was not configured at launch for hibernation: ${InstanceId}`,
    );
  }
  const request = call.region.spotRequests.get(instance.SpotInstanceRequestId);
  if (request?.Type === 'one-time') {
    throw errors.unsupportedOperation(
      `You can't stop the Spot Instance '${InstanceId}' because it is associated with a one-time Spot Instance request. You can only stop Spot Instances associated with persistent Spot Instance requests.`,
    );
  }
  const state = instanceState(instance, call.now);
  if (['running', 'stopping', 'stopped'].includes(state)) return;
  if (state === 'pending' && isFirstBoot(instance)) {
    throw incorrectState(
      `Instance '${InstanceId}' cannot be stopped as it has never reached the 'running' state.`,
    );
  }
  throw incorrectState(`The instance '${InstanceId}' is not in a state from which it can be stopped.`);
}

/** Every later boot has a launch time of its own. */
const isFirstBoot = ({ LaunchTime, UsageOperationUpdateTime }: InstanceRecord): boolean =>
  LaunchTime?.getTime() === UsageOperationUpdateTime?.getTime();

function stop(call: Call, instance: InstanceRecord, hibernate = false) {
  if (instanceState(instance, call.now) !== 'running') return noChange(call, instance);
  releasePublicAddresses(call, instance);
  return changeState(call, instance, 'stopping', 'stopped', {
    StateTransitionReason: transitionReason(call),
    StateReason: hibernate ? USER_HIBERNATED : USER_INITIATED,
  });
}

function releasePublicAddresses(call: Call, { InstanceId }: InstanceRecord): void {
  for (const networkInterface of call.region.networkInterfaces.where('instance', InstanceId)) {
    if (networkInterface.Association?.IpOwnerId !== 'amazon') continue;
    const primary = networkInterface.PrivateIpAddress;
    call.region.networkInterfaces.put(withAssociation(networkInterface, primary, undefined));
  }
}
