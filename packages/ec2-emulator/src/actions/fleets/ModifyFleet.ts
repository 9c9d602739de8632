import { action, type InputOf } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { FleetRecord } from '../../state/launch-records.ts';
import { checkConfigs, checkTarget } from './fleet-request.ts';
import { fleetState, planOf, targetsOf } from './fleets.ts';
import { templatePools } from './pools.ts';
import { bought, changed, shrunk, unreplaced } from './upkeep.ts';

/** A fleet that is to be larger launches, one that is to be smaller lets its newest instances go if it may. */
export default action('ModifyFleet', (input, call) => {
  const record = find(call.region.fleets, input.FleetId);
  const before = unreplaced(call, record, planOf(call, record));
  if (before.Type !== 'maintain') {
    throw errors.unsupportedOperation("Only fleets of type 'maintain' can be modified.");
  }
  if (fleetState(call, before) !== 'active') {
    throw new Ec2Error(
      'FleetNotInModifiableState',
      `The fleet '${before.FleetId}' must be in the active state to be modified.`,
    );
  }
  if (input.LaunchTemplateConfigs) checkConfigs(input.LaunchTemplateConfigs, before.Type);
  const fleet = modified(before, input);
  templatePools(call, fleet.LaunchTemplateConfigs);
  const plan = planOf(call, fleet);
  const grown = bought(call, fleet, plan);
  const after =
    fleet.ExcessCapacityTerminationPolicy === 'no-termination' ? grown : shrunk(call, grown, plan);
  call.region.fleets.put({ ...after, history: [...after.history, changed(call, 'modify_succeeded')] });
  return { Return: true };
});

function modified(before: FleetRecord, input: InputOf<'ModifyFleet'>): FleetRecord {
  const { TargetCapacitySpecification: asked } = input;
  if (asked) checkTarget(asked);
  return {
    ...before,
    ExcessCapacityTerminationPolicy:
      input.ExcessCapacityTerminationPolicy ?? before.ExcessCapacityTerminationPolicy,
    ...(input.LaunchTemplateConfigs?.length && {
      LaunchTemplateConfigs: input.LaunchTemplateConfigs as FleetRecord['LaunchTemplateConfigs'],
    }),
    ...(input.Context && { Context: input.Context }),
    ...(asked && { TargetCapacitySpecification: newTarget(before.TargetCapacitySpecification, asked) }),
  };
}

/** What is not said of On-Demand and Spot stays of the one that is not the default, and the default takes the rest. */
function newTarget(
  before: FleetRecord['TargetCapacitySpecification'],
  asked: NonNullable<InputOf<'ModifyFleet'>['TargetCapacitySpecification']>,
): FleetRecord['TargetCapacitySpecification'] {
  const { TotalTargetCapacity = 0, OnDemandTargetCapacity, SpotTargetCapacity } = asked;
  const DefaultTargetCapacityType = asked.DefaultTargetCapacityType ?? before.DefaultTargetCapacityType;
  const ofSpot = DefaultTargetCapacityType === 'spot';
  const unsaid = TotalTargetCapacity - (OnDemandTargetCapacity ?? 0) - (SpotTargetCapacity ?? 0);
  const kept = (units = 0) => Math.min(units, unsaid);
  const target = {
    TotalTargetCapacity,
    OnDemandTargetCapacity: OnDemandTargetCapacity ?? (ofSpot ? kept(before.OnDemandTargetCapacity) : 0),
    SpotTargetCapacity: SpotTargetCapacity ?? (ofSpot ? 0 : kept(before.SpotTargetCapacity)),
    DefaultTargetCapacityType,
  };
  const { spot, 'on-demand': onDemand } = targetsOf(target);
  return {
    ...target,
    OnDemandTargetCapacity: onDemand,
    SpotTargetCapacity: spot,
    ...(asked.TargetCapacityUnitType && { TargetCapacityUnitType: asked.TargetCapacityUnitType }),
  };
}
