import type {
  CreateFleetError,
  CreateFleetInstance,
  LaunchTemplateAndOverridesResponse,
} from '@aws-sdk/client-ec2';
import type { InputOf } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { Ec2Error } from '../../core/errors.ts';
import { addTags } from '../../core/tags.ts';
import type { FleetRecord } from '../../state/launch-records.ts';
import { launchInstances } from '../instances/launch/launch.ts';
import { templateOf, versionOf } from '../launch-templates/launch-templates.ts';

/** Where a fleet buys its instances. */
export type Market = 'spot' | 'on-demand';

type Override = NonNullable<NonNullable<FleetRecord['LaunchTemplateConfigs'][number]>['Overrides']>[number];

/** One way a fleet may launch: a template with one of its overrides. */
interface Pool {
  readonly template: NonNullable<InputOf<'RunInstances'>['LaunchTemplate']>;
  readonly override: Override;
}

export interface FleetLaunch {
  readonly instances: readonly CreateFleetInstance[];
  readonly errors: readonly CreateFleetError[];
}

/** How many instances of each lifecycle a target asks for, where it does not say of the default type. */
export function targetsOf(asked: FleetRecord['TargetCapacitySpecification']): Record<Market, number> {
  const { TotalTargetCapacity: total = 0, OnDemandTargetCapacity = 0, SpotTargetCapacity = 0 } = asked;
  const rest = Math.max(0, total - OnDemandTargetCapacity - SpotTargetCapacity);
  const spotRest = asked.DefaultTargetCapacityType === 'spot' ? rest : 0;
  return { spot: SpotTargetCapacity + spotRest, 'on-demand': OnDemandTargetCapacity + rest - spotRest };
}

/** Launches what is missing of a fleet's target, from the first of its pools that can, by priority. */
export function launchMissing(call: Call, fleet: FleetRecord, missing: Record<Market, number>): FleetLaunch {
  const pools = poolsOf(call, fleet);
  const launches = (['on-demand', 'spot'] as const).map((lifecycle) =>
    fromPools(call, fleet, pools, lifecycle, missing[lifecycle]),
  );
  return {
    instances: launches.flatMap(({ instances }) => instances),
    errors: launches.flatMap(({ errors }) => errors),
  };
}

function poolsOf(call: Call, { LaunchTemplateConfigs: configs }: FleetRecord): Pool[] {
  return configs
    .flatMap(({ LaunchTemplateSpecification: template = {}, Overrides = [] }) => {
      versionOf(call, templateOf(call, template), template.Version);
      const overrides: Override[] = Overrides.length > 0 ? Overrides : [{}];
      return overrides.map((override) => ({ template, override }));
    })
    .sort((a, b) => (a.override.Priority ?? Number.MAX_VALUE) - (b.override.Priority ?? Number.MAX_VALUE));
}

function fromPools(
  call: Call,
  fleet: FleetRecord,
  pools: readonly Pool[],
  lifecycle: Market,
  capacity: number,
): FleetLaunch {
  const errors: CreateFleetError[] = [];
  if (capacity <= 0) return { instances: [], errors };
  for (const pool of pools) {
    const count = Math.ceil(capacity / (pool.override.WeightedCapacity ?? 1));
    try {
      return { instances: [launchFrom(call, fleet, pool, lifecycle, count)], errors };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      errors.push({
        LaunchTemplateAndOverrides: described(pool),
        Lifecycle: lifecycle,
        ErrorCode: error.code,
        ErrorMessage: error.message,
      });
    }
  }
  return { instances: [], errors };
}

function launchFrom(
  call: Call,
  fleet: FleetRecord,
  pool: Pool,
  lifecycle: Market,
  count: number,
): CreateFleetInstance {
  const { override, template } = pool;
  const { AvailabilityZone, AvailabilityZoneId } = override;
  const zone = {
    ...(AvailabilityZone && { AvailabilityZone }),
    ...(AvailabilityZoneId && { AvailabilityZoneId }),
  };
  const { instances } = launchInstances(call, {
    LaunchTemplate: template,
    MinCount: count,
    MaxCount: count,
    ...(override.InstanceType && { InstanceType: override.InstanceType }),
    ...(override.SubnetId && { SubnetId: override.SubnetId }),
    ...(override.ImageId && { ImageId: override.ImageId }),
    ...(Object.keys(zone).length > 0 && { Placement: zone }),
    ...(lifecycle === 'spot' && {
      InstanceMarketOptions: {
        MarketType: 'spot',
        SpotOptions: { ...(override.MaxPrice && { MaxPrice: override.MaxPrice }) },
      },
    }),
  });
  for (const { InstanceId } of instances) {
    addTags(call.region, 'instance', InstanceId, [{ Key: 'aws:ec2:fleet-id', Value: fleet.FleetId }]);
  }
  const [first] = instances;
  return {
    LaunchTemplateAndOverrides: described(pool),
    Lifecycle: lifecycle,
    InstanceIds: instances.map(({ InstanceId }) => InstanceId),
    InstanceType: first?.InstanceType,
    Platform: first?.Platform,
    AvailabilityZone: first?.Placement.AvailabilityZone,
    AvailabilityZoneId: first?.Placement.AvailabilityZoneId,
  };
}

const described = ({ template, override }: Pool): LaunchTemplateAndOverridesResponse => ({
  LaunchTemplateSpecification: template,
  Overrides: override,
});
