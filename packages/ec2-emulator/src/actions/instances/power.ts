import type { InstanceStateChange, InstanceStateName, StateReason } from '@aws-sdk/client-ec2';
import { type Call, transitionEnd } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { turning } from '../../state/phase.ts';
import { described, instanceState } from './instance-view.ts';

/** Why an instance that a caller stopped or terminated is in its state. */
export const USER_INITIATED: StateReason = {
  Code: 'Client.UserInitiatedShutdown',
  Message: 'Client.UserInitiatedShutdown: User initiated shutdown',
};

/** Why an instance that a caller hibernated is in its state. */
export const USER_HIBERNATED: StateReason = {
  Code: 'Client.UserInitiatedHibernate',
  Message: 'Client.UserInitiatedHibernate: User initiated hibernate',
};

/** `2026-10-15 18:21:07 GMT`, as EC2 writes the time of a transition. */
export const transitionReason = (call: Call): string =>
  `User initiated (${call.now.toISOString().slice(0, 19).replace('T', ' ')} GMT)`;

/** Puts an instance on its way to another state and says what has changed. */
export function changeState(
  call: Call,
  before: InstanceRecord,
  during: InstanceStateName,
  then: InstanceStateName,
  changes: Partial<InstanceRecord> = {},
): InstanceStateChange {
  const after = call.region.instances.put({
    ...before,
    ...changes,
    phase: turning(during, then, transitionEnd(call)),
    since: call.now.getTime(),
  });
  return {
    InstanceId: before.InstanceId,
    PreviousState: described(instanceState(before, call.now)),
    // The reply tells the way, as EC2's does, even where the way takes no time.
    CurrentState: described(after.phase.state),
  };
}

/** The change of an instance that is there already. */
export function noChange(call: Call, instance: InstanceRecord): InstanceStateChange {
  const state = described(instanceState(instance, call.now));
  return { InstanceId: instance.InstanceId, PreviousState: state, CurrentState: state };
}

/** Throws unless an instance has stopped, as changes of what it boots with need. */
export function checkStopped(call: Call, instance: InstanceRecord): void {
  if (instanceState(instance, call.now) === 'stopped') return;
  throw incorrectState(`The instance '${instance.InstanceId}' is not in the 'stopped' state.`);
}

/** The error of an instance in a state that the operation does not allow. */
export const incorrectState = (message: string): Ec2Error => new Ec2Error('IncorrectInstanceState', message);
