import { action } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import type { SpotFleetRecord } from '../../state/launch-records.ts';
import { bought, changed, shrunk, unreplaced } from '../fleets/upkeep.ts';
import { checkSpotFleet } from './spot-fleet-request.ts';
import { planOf, poolsOf, spotFleetState } from './spot-fleets.ts';

/** A request that is to be larger launches, one that is to be smaller lets its newest instances go if it may. */
export default action('ModifySpotFleetRequest', (input, call) => {
  const record = find(call.region.spotFleets, input.SpotFleetRequestId);
  const before = unreplaced(call, record, planOf(call, record));
  if (spotFleetState(call, before) !== 'active') {
    throw new Ec2Error(
      'FleetNotInModifiableState',
      'The Spot Fleet request must be in the active state in order to modify it.',
    );
  }
  if (before.config.Type === 'request') {
    throw errors.unsupportedOperation("Only Spot Fleet requests of type 'maintain' can be modified.");
  }
  const { TargetCapacity, OnDemandTargetCapacity, ExcessCapacityTerminationPolicy: policy } = input;
  const fleet: SpotFleetRecord = {
    ...before,
    config: {
      ...before.config,
      ...(TargetCapacity !== undefined && { TargetCapacity }),
      ...(OnDemandTargetCapacity !== undefined && { OnDemandTargetCapacity }),
      ...(policy && { ExcessCapacityTerminationPolicy: policy }),
      ...(input.LaunchTemplateConfigs?.length && { LaunchTemplateConfigs: input.LaunchTemplateConfigs }),
      ...(input.Context && { Context: input.Context }),
    },
  };
  checkSpotFleet(call, { ...fleet.config, ValidUntil: undefined });
  poolsOf(call, fleet.config);
  const plan = planOf(call, fleet);
  const grown = bought(call, fleet, plan);
  const keeps = /^noTermination$/i.test(fleet.config.ExcessCapacityTerminationPolicy?.trim() ?? '');
  const after = keeps ? grown : shrunk(call, grown, plan);
  call.region.spotFleets.put({ ...after, history: [...after.history, changed(call, 'modify_succeeded')] });
  return { Return: true };
});
