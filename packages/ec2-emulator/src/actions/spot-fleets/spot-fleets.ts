import type { ActivityStatus, BatchState, SpotFleetRequestConfig } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import type { SpotFleetRecord } from '../../state/launch-records.ts';
import { type Bought, buy } from '../fleets/allocation.ts';
import { launcher } from '../fleets/fleet-launch.ts';
import { isTerminating } from '../fleets/fleets.ts';
import { type Market, type Pool, templatePools } from '../fleets/pools.ts';
import { type FleetPlan, fulfilled, upToDate } from '../fleets/upkeep.ts';
import { specificationPools } from './specification-pools.ts';

/** The caller's Spot Fleet request of an id, up to date. Throws `InvalidSpotFleetRequestId.Malformed` and `NotFound`. */
export const spotFleetOf = (call: Call, id: string | undefined): SpotFleetRecord =>
  current(call, find(call.region.spotFleets, id));

/** A request brought up to date. */
export function current(call: Call, fleet: SpotFleetRecord): SpotFleetRecord {
  const after = upToDate(call, fleet, planOf(call, fleet));
  return after === fleet ? fleet : call.region.spotFleets.put(after);
}

/** What a request is to be kept to. */
export function planOf(call: Call, { SpotFleetRequestId, CreateTime, config }: SpotFleetRecord): FleetPlan {
  const { TargetCapacity = 0, OnDemandTargetCapacity = 0 } = config;
  return {
    type: config.Type ?? 'maintain',
    created: CreateTime,
    from: config.ValidFrom,
    until: config.ValidUntil,
    terminateWithExpiration: config.TerminateInstancesWithExpiration ?? false,
    target: {
      spot: Math.max(0, TargetCapacity - OnDemandTargetCapacity),
      'on-demand': OnDemandTargetCapacity,
    },
    buy: (missing) => buyFor(call, SpotFleetRequestId, config, missing),
  };
}

/** Every way a request may launch. Throws when one of its templates is not there. */
export const poolsOf = (call: Call, config: SpotFleetRecord['config']): Pool[] =>
  [
    ...specificationPools(call, config.LaunchSpecifications),
    ...templatePools(call, config.LaunchTemplateConfigs),
  ].map((pool) => ({ ...pool, maxPrice: pool.maxPrice ?? config.SpotPrice }));

function buyFor(
  call: Call,
  id: string,
  config: SpotFleetRecord['config'],
  missing: Readonly<Record<Market, number>>,
): Bought {
  const pools = poolsOf(call, config);
  const fleetTag = { Key: 'aws:ec2spot:fleet-request-id', Value: id };
  const { InstanceInterruptionBehavior: behavior } = config;
  const onDemand = {
    market: 'on-demand' as const,
    capacity: missing['on-demand'],
    strategy: config.OnDemandAllocationStrategy,
    maxTotalPrice: config.OnDemandMaxTotalPrice,
  };
  const spot = {
    market: 'spot' as const,
    capacity: missing.spot,
    strategy: config.AllocationStrategy,
    poolsToUse: config.InstancePoolsToUseCount,
    maxTotalPrice: config.SpotMaxTotalPrice,
  };
  const bought = [onDemand, spot].map((purchase) =>
    buy(call, pools, purchase, launcher(call, { market: purchase.market, behavior, fleetTag })),
  );
  return {
    launches: bought.flatMap(({ launches }) => launches),
    failures: bought.flatMap(({ failures }) => failures),
  };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-states.html */
export function spotFleetState(call: Call, fleet: SpotFleetRecord): BatchState {
  if (!fleet.endedAt) return fleet.triedAt ? 'active' : 'submitted';
  if (isTerminating(call, fleet)) return 'cancelled_terminating';
  return fleet.members.length > 0 ? 'cancelled_running' : 'cancelled';
}

/** A request as EC2 describes it, but for tags. */
export function describedSpotFleet(call: Call, fleet: SpotFleetRecord): SpotFleetRequestConfig {
  const units = fulfilled(fleet.members);
  return {
    SpotFleetRequestId: fleet.SpotFleetRequestId,
    CreateTime: fleet.CreateTime,
    SpotFleetRequestState: spotFleetState(call, fleet),
    ActivityStatus: activityOf(call, fleet),
    SpotFleetRequestConfig: {
      ...fleet.config,
      IamFleetRole: fleet.config.IamFleetRole,
      TargetCapacity: fleet.config.TargetCapacity,
      FulfilledCapacity: units.spot + units['on-demand'],
      OnDemandFulfilledCapacity: units['on-demand'],
    },
  };
}

function activityOf(call: Call, fleet: SpotFleetRecord): ActivityStatus {
  if (isTerminating(call, fleet)) return 'pending_termination';
  const units = fulfilled(fleet.members);
  if (units.spot + units['on-demand'] >= (fleet.config.TargetCapacity ?? 0)) return 'fulfilled';
  return fleet.troubled ? 'error' : 'pending_fulfillment';
}
