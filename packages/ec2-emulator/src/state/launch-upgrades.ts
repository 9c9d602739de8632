import type { LaunchSpecification, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { InstanceRecord } from './compute-records.ts';
import type { FleetMember, FleetRecord, SpotRequestRecord } from './launch-records.ts';
import type { Beside } from './upgrades.ts';

type EarlierSpotRequest = Omit<SpotRequestRecord, 'launch'> & Partial<Pick<SpotRequestRecord, 'launch'>>;

/** Spot requests kept how they tell of their launch, not what to launch again with. */
export function upgradedSpotRequest(before: EarlierSpotRequest): SpotRequestRecord {
  const { launch, LaunchSpecification: told = {} } = before;
  if (launch) return { ...before, launch };
  return {
    ...before,
    SpotPrice: Number(before.SpotPrice).toFixed(6),
    LaunchSpecification: {
      SecurityGroups: [],
      NetworkInterfaces: [],
      BlockDeviceMappings: [],
      EbsOptimized: false,
      Monitoring: { Enabled: false },
      ...defined(told),
    },
    launch: launchOf(told),
  };
}

function launchOf(told: LaunchSpecification): RunInstancesRequest {
  const { SecurityGroups = [], AddressingType: _classic, Placement, ...launch } = told;
  const SecurityGroupIds = SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []);
  return {
    ...defined(launch),
    ...(Placement && { Placement }),
    ...(SecurityGroupIds.length > 0 && { SecurityGroupIds }),
    MinCount: 1,
    MaxCount: 1,
  } as RunInstancesRequest;
}

const defined = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;

type EarlierFleet = Omit<FleetRecord, 'members'> & {
  readonly members?: readonly FleetMember[];
  readonly instanceIds?: readonly string[];
  readonly deletedAt?: Date | undefined;
};

/** Fleets kept their instances by id alone, and tried once, as they were made. */
export function upgradedFleet(before: EarlierFleet, { instance }: Beside): FleetRecord {
  const { members, instanceIds = [], deletedAt, ...fleet } = before;
  if (members) return { ...fleet, members };
  const { TargetCapacitySpecification: target } = fleet;
  return {
    ...fleet,
    TargetCapacitySpecification: { OnDemandTargetCapacity: 0, SpotTargetCapacity: 0, ...defined(target) },
    members: instanceIds.flatMap((id) => {
      const found = instance(id);
      return found ? [memberOf(fleet, found)] : [];
    }),
    triedAt: fleet.CreateTime,
    ...(deletedAt && { endedAt: deletedAt }),
  };
}

function memberOf(
  { LaunchTemplateConfigs: configs }: Pick<FleetRecord, 'LaunchTemplateConfigs'>,
  { InstanceId, InstanceType, InstanceLifecycle }: InstanceRecord,
): FleetMember {
  const overrides = configs.flatMap(({ Overrides = [] }) => Overrides);
  const weighted = overrides.find((override) => override.InstanceType === InstanceType);
  return {
    instanceId: InstanceId,
    weight: weighted?.WeightedCapacity ?? 1,
    spot: InstanceLifecycle === 'spot',
  };
}
