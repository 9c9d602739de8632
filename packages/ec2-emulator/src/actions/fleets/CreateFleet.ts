import type { CreateFleetError, CreateFleetInstance } from '@aws-sdk/client-ec2';
import { action, type InputOf } from '../../core/action.ts';
import { type Call, newUuid } from '../../core/call.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import type { FleetRecord } from '../../state/launch-records.ts';
import type { Bought } from './allocation.ts';
import { newMembers, purchaseEvents } from './fleet-launch.ts';
import { checkFleet } from './fleet-request.ts';
import { buyFor, current, targetsOf } from './fleets.ts';
import { templatePools } from './pools.ts';
import { changed } from './upkeep.ts';

/**
 * An instant fleet tells its instances and errors in the reply; the others launch at once, or when they become valid,
 * and are described later. Only an instant fleet's instances get the tags asked for them here.
 */
export default action('CreateFleet', (input, call) => {
  const creatable = ['fleet', 'instance'] as const;
  const tags = requestedTags(input.TagSpecifications, 'fleet', creatable);
  const instanceTags = requestedTags(input.TagSpecifications, 'instance', creatable);
  checkFleet(input);
  // What names no template is refused before anything is launched.
  templatePools(call, input.LaunchTemplateConfigs as FleetRecord['LaunchTemplateConfigs']);
  const fleet = call.region.fleets.put(newFleet(call, input));
  addTags(call.region, 'fleet', fleet.FleetId, tags);
  if (fleet.Type !== 'instant') return { FleetId: current(call, fleet).FleetId };
  const bought = buyFor(call, fleet, targetsOf(fleet.TargetCapacitySpecification), instanceTags);
  const told = toldOf(bought);
  call.region.fleets.put({
    ...fleet,
    ...told,
    members: newMembers(bought),
    triedAt: call.now,
    history: [...fleet.history, changed(call, 'active'), ...purchaseEvents(call, bought)],
  });
  return { FleetId: fleet.FleetId, ...told };
});

function newFleet(call: Call, input: InputOf<'CreateFleet'>): FleetRecord {
  const { Type = 'maintain', ValidFrom, ValidUntil, TargetCapacitySpecification: asked } = input;
  const target = { DefaultTargetCapacityType: 'on-demand' as const, ...asked };
  const { spot, 'on-demand': onDemand } = targetsOf(target);
  return {
    FleetId: newUuid(call, 'fleet'),
    Type,
    CreateTime: call.now,
    ClientToken: input.ClientToken,
    ExcessCapacityTerminationPolicy: input.ExcessCapacityTerminationPolicy ?? 'termination',
    LaunchTemplateConfigs: input.LaunchTemplateConfigs as FleetRecord['LaunchTemplateConfigs'],
    TargetCapacitySpecification: { OnDemandTargetCapacity: onDemand, SpotTargetCapacity: spot, ...target },
    TerminateInstancesWithExpiration: input.TerminateInstancesWithExpiration ?? false,
    ReplaceUnhealthyInstances: input.ReplaceUnhealthyInstances ?? false,
    ...(ValidFrom && { ValidFrom }),
    ...(ValidUntil && { ValidUntil }),
    ...(input.Context && { Context: input.Context }),
    SpotOptions: {
      AllocationStrategy: 'lowest-price',
      InstanceInterruptionBehavior: 'terminate',
      ...input.SpotOptions,
    },
    OnDemandOptions: { AllocationStrategy: 'lowest-price', ...input.OnDemandOptions },
    ...(input.ReservedCapacityOptions && { ReservedCapacityOptions: input.ReservedCapacityOptions }),
    members: [],
    history: [changed(call, 'submitted')],
  };
}

/** What an instant fleet's reply says of what it launched and what it could not. */
function toldOf({ launches, failures }: Bought) {
  const Instances: CreateFleetInstance[] = launches.map(({ pool, instances }) => {
    const [first] = instances;
    const { AvailabilityZone, AvailabilityZoneId } = first?.Placement ?? {};
    return {
      LaunchTemplateAndOverrides: pool.described,
      Lifecycle: lifecycle(first?.InstanceLifecycle),
      InstanceIds: instances.map(({ InstanceId }) => InstanceId),
      InstanceType: first?.InstanceType,
      Platform: first?.Platform,
      AvailabilityZone,
      AvailabilityZoneId,
    };
  });
  const Errors: CreateFleetError[] = failures.map(({ pool, market, error }) => ({
    LaunchTemplateAndOverrides: pool.described,
    Lifecycle: market,
    // What a fleet calls a type that its zone does not offer.
    ErrorCode: error.code === 'Unsupported' ? 'InvalidFleetConfiguration' : error.code,
    ErrorMessage: error.message,
  }));
  return { Instances, Errors };
}

const lifecycle = (kind: string | undefined) =>
  kind === 'spot' ? ('spot' as const) : ('on-demand' as const);
