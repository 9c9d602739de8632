import type { FleetActivityStatus, FleetData, FleetStateCode } from '@aws-sdk/client-ec2';
import type { Call } from '../../core/call.ts';
import { find } from '../../core/find.ts';
import type { FleetCourse, FleetRecord } from '../../state/launch-records.ts';
import { type Bought, buy } from './allocation.ts';
import { launcher } from './fleet-launch.ts';
import { type Market, templatePools } from './pools.ts';
import { type FleetPlan, fulfilled, upToDate } from './upkeep.ts';

/** The caller's fleet of an id, up to date. Throws `InvalidFleetId.Malformed` and `InvalidFleetId.NotFound`. */
export const fleetOf = (call: Call, id: string | undefined): FleetRecord =>
  current(call, find(call.region.fleets, id));

/** A fleet brought up to date. */
export function current(call: Call, fleet: FleetRecord): FleetRecord {
  const after = upToDate(call, fleet, planOf(call, fleet));
  return after === fleet ? fleet : call.region.fleets.put(after);
}

/** How many units of each market a target asks for, where it does not say of the default type. */
export function targetsOf(asked: FleetRecord['TargetCapacitySpecification']): Record<Market, number> {
  const { TotalTargetCapacity: total = 0, OnDemandTargetCapacity = 0, SpotTargetCapacity = 0 } = asked;
  const rest = Math.max(0, total - OnDemandTargetCapacity - SpotTargetCapacity);
  const spotRest = asked.DefaultTargetCapacityType === 'spot' ? rest : 0;
  return { spot: SpotTargetCapacity + spotRest, 'on-demand': OnDemandTargetCapacity + rest - spotRest };
}

/** What a fleet is to be kept to. */
export function planOf(call: Call, fleet: FleetRecord): FleetPlan {
  return {
    type: fleet.Type,
    created: fleet.CreateTime,
    from: fleet.ValidFrom,
    until: fleet.ValidUntil,
    terminateWithExpiration: fleet.TerminateInstancesWithExpiration ?? false,
    target: targetsOf(fleet.TargetCapacitySpecification),
    buy: (missing) => buyFor(call, fleet, missing),
  };
}

/** Buys for an EC2 Fleet what it is short of, On-Demand first. */
export function buyFor(
  call: Call,
  fleet: FleetRecord,
  missing: Readonly<Record<Market, number>>,
  tags: FleetData['Tags'] = [],
): Bought {
  const pools = templatePools(call, fleet.LaunchTemplateConfigs);
  const fleetTag = { Key: 'aws:ec2:fleet-id', Value: fleet.FleetId };
  const bought = (['on-demand', 'spot'] as const).map((market) => {
    const options = (market === 'spot' ? fleet.SpotOptions : fleet.OnDemandOptions) ?? {};
    const purchase = {
      market,
      capacity: missing[market],
      strategy: options.AllocationStrategy,
      poolsToUse: fleet.SpotOptions?.InstancePoolsToUseCount,
      maxTotalPrice: options.MaxTotalPrice,
      ...(fleet.Type === 'instant' && {
        singleType: options.SingleInstanceType,
        singleZone: options.SingleAvailabilityZone,
        minimum: options.MinTargetCapacity,
      }),
    };
    const behavior = fleet.SpotOptions?.InstanceInterruptionBehavior;
    return buy(call, pools, purchase, launcher(call, { market, behavior, fleetTag, tags }));
  });
  return {
    launches: bought.flatMap(({ launches }) => launches),
    failures: bought.flatMap(({ failures }) => failures),
  };
}

// How long a fleet tells that its instances are going, whether or not they have gone already.
const TERMINATING_MS = 10_000;

/** Whether a fleet that is over still counts its instances out. */
export const isTerminating = ({ now }: Call, { endedAt, terminating }: FleetCourse): boolean =>
  terminating === true && endedAt !== undefined && now.getTime() - endedAt.getTime() < TERMINATING_MS;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EC2-fleet-states.html */
export function fleetState(call: Call, fleet: FleetRecord): FleetStateCode {
  if (!fleet.endedAt) return fleet.triedAt ? 'active' : 'submitted';
  if (isTerminating(call, fleet)) return 'deleted_terminating';
  return fleet.members.length > 0 ? 'deleted_running' : 'deleted';
}

/** A fleet as EC2 describes it, but for tags. */
export function describedFleet(call: Call, record: FleetRecord): FleetData {
  const { members, history, triedAt, troubled, endedAt, terminating, ...fleet } = record;
  const units = fulfilled(members);
  return {
    ...fleet,
    FleetState: fleetState(call, record),
    ActivityStatus: activityOf(call, record),
    FulfilledCapacity: units.spot + units['on-demand'],
    FulfilledOnDemandCapacity: units['on-demand'],
  };
}

function activityOf(call: Call, fleet: FleetRecord): FleetActivityStatus {
  if (fleet.Type === 'instant') return 'fulfilled';
  if (isTerminating(call, fleet)) return 'pending_termination';
  const units = fulfilled(fleet.members);
  if (units.spot + units['on-demand'] >= (fleet.TargetCapacitySpecification.TotalTargetCapacity ?? 0)) {
    return 'fulfilled';
  }
  return fleet.troubled ? 'error' : 'pending_fulfillment';
}
