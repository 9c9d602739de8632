import { action, type InputOf } from '../../core/action.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags } from '../../core/tags.ts';
import type { FleetRecord } from '../../state/launch-records.ts';
import { launchMissing, targetsOf } from './fleet-launch.ts';
import { launchedEvents, newFleetId } from './fleets.ts';

type Input = InputOf<'CreateFleet'>;

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/fleet-quotas.html
const MAX_TARGET = 10_000;

/** An instant fleet tells its instances and errors in the reply; the others are described later. */
export default action('CreateFleet', (input, call) => {
  const tags = requestedTags(input.TagSpecifications, 'fleet', ['fleet', 'instance']);
  checkFleet(input);
  const { Type = 'maintain', ValidFrom, ValidUntil } = input;
  const target = { DefaultTargetCapacityType: 'on-demand' as const, ...input.TargetCapacitySpecification };
  const fleet: FleetRecord = {
    FleetId: newFleetId(call),
    Type,
    CreateTime: call.now,
    ClientToken: input.ClientToken,
    ExcessCapacityTerminationPolicy: input.ExcessCapacityTerminationPolicy ?? 'termination',
    LaunchTemplateConfigs: input.LaunchTemplateConfigs as FleetRecord['LaunchTemplateConfigs'],
    TargetCapacitySpecification: target,
    TerminateInstancesWithExpiration: input.TerminateInstancesWithExpiration ?? false,
    ReplaceUnhealthyInstances: input.ReplaceUnhealthyInstances ?? false,
    ...(ValidFrom && { ValidFrom }),
    ...(ValidUntil && { ValidUntil }),
    SpotOptions: {
      AllocationStrategy: 'lowest-price',
      InstanceInterruptionBehavior: 'terminate',
      ...input.SpotOptions,
    },
    OnDemandOptions: { AllocationStrategy: 'lowest-price', ...input.OnDemandOptions },
    instanceIds: [],
    history: [{ at: call.now, type: 'fleetRequestChange', subType: 'submitted' }],
  };
  const launch = launchMissing(call, fleet, targetsOf(target));
  const instanceIds = launch.instances.flatMap(({ InstanceIds = [] }) => InstanceIds);
  const instant = Type === 'instant';
  const told = { Instances: [...launch.instances], Errors: [...launch.errors] };
  const history = [...fleet.history, ...launchedEvents(call, instanceIds)];
  call.region.fleets.put({ ...fleet, ...(instant && told), instanceIds, history });
  addTags(call.region, 'fleet', fleet.FleetId, tags);
  const named = input.TagSpecifications?.find(({ ResourceType }) => ResourceType === 'instance');
  for (const id of instanceIds) addTags(call.region, 'instance', id, named?.Tags ?? []);
  return { FleetId: fleet.FleetId, ...(instant && told) };
});

function checkFleet({
  Type,
  LaunchTemplateConfigs: configs = [],
  TargetCapacitySpecification: target,
}: Input): void {
  if (Type !== undefined && !['instant', 'maintain', 'request'].includes(Type)) {
    throw errors.invalidParameterValue(`Value (${Type}) for parameter type is invalid.`);
  }
  if (configs.length === 0) throw errors.missingParameter('LaunchTemplateConfigs');
  const { TotalTargetCapacity: total = 0, OnDemandTargetCapacity = 0, SpotTargetCapacity = 0 } = target ?? {};
  if (OnDemandTargetCapacity + SpotTargetCapacity > total) {
    throw new Ec2Error(
      'InvalidTargetCapacitySpecification',
      'The sum of OnDemandTargetCapacity and SpotTargetCapacity must not exceed TotalTargetCapacity.',
    );
  }
  if (total < 0 || total > MAX_TARGET) {
    throw errors.invalidParameterValue(
      `Value (${total}) for parameter totalTargetCapacity is invalid. It must be between 0 and ${MAX_TARGET}.`,
    );
  }
}
