import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { terminateInstances } from '../instances/terminate.ts';
import { launchMissing, targetsOf } from './fleet-launch.ts';
import { activeInstances, fleetOf, fleetState, launchedEvents } from './fleets.ts';

/** A fleet that is to be larger launches, one that is to be smaller lets its newest instances go if it may. */
export default action('ModifyFleet', (input, call) => {
  const before = fleetOf(call, input.FleetId);
  if (before.Type !== 'maintain') {
    throw errors.unsupportedOperation("Only fleets of type 'maintain' can be modified.");
  }
  if (fleetState(call, before) !== 'active') {
    throw new Ec2Error('InvalidFleetState', `The fleet '${before.FleetId}' is not active.`);
  }
  const policy = input.ExcessCapacityTerminationPolicy ?? before.ExcessCapacityTerminationPolicy;
  const target = { ...before.TargetCapacitySpecification, ...input.TargetCapacitySpecification };
  const fleet = { ...before, ExcessCapacityTerminationPolicy: policy, TargetCapacitySpecification: target };
  const active = activeInstances(call, fleet);
  const wanted = targetsOf(target);
  const have = (spot: boolean) =>
    active.filter(({ InstanceLifecycle: kind }) => (kind === 'spot') === spot).length;
  const { instances } = launchMissing(call, fleet, {
    spot: wanted.spot - have(true),
    'on-demand': wanted['on-demand'] - have(false),
  });
  const launched = instances.flatMap(({ InstanceIds = [] }) => InstanceIds);
  const excess = policy === 'termination' ? active.slice(target.TotalTargetCapacity ?? 0) : [];
  terminateInstances(call, excess);
  call.region.fleets.put({
    ...fleet,
    instanceIds: [...fleet.instanceIds, ...launched],
    history: [
      ...fleet.history,
      { at: call.now, type: 'fleetRequestChange', subType: 'modify_in_progress' },
      ...launchedEvents(call, launched),
      ...excess.map(({ InstanceId: instanceId }) => ({
        at: call.now,
        type: 'instanceChange' as const,
        subType: 'terminated',
        instanceId,
      })),
    ],
  });
  return { Return: true };
});
